import type { Day } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { Benefit } from '#domain/programme/programme.ts';
import { standing } from '#domain/programme/standing.ts';
import { openBenefits } from '#domain/promise/open-benefits.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { quote } from '#domain/promise/ring-up.ts';

export interface CardToday {
  readonly given: readonly Benefit[];
  /** The promise on an empty basket: what it says of what is not given holds for the card. */
  readonly promise: Quote;
}

/** What a card gives on a day before anything lies in the basket, and what not and why. */
export function cardToday(card: Card, rules: InForce, day: Day): CardToday {
  const { programme, earlier } = rules;
  const { tier, kept } = standing(card, programme, { day, earlier });
  const { open } = openBenefits({ programme, card, day, tier });
  const owed = kept.flatMap((each) => openBenefits({ ...each, card, day }).open);
  return {
    given: [...open, ...owed.filter((benefit) => !open.some((each) => isSame(each, benefit)))],
    promise: quote({ ...rules, card, basket: { lines: [] }, day }),
  };
}

/** The same words in two versions of the programme: nothing that would be said twice. */
function isSame(one: Benefit, other: Benefit): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
