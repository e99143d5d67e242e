import type { Day } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { Benefit, Programme } from '#domain/programme/programme.ts';
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
export function cardToday(card: Card, programme: Programme, day: Day): CardToday {
  const { tier } = standing(card, programme, day);
  return {
    given: openBenefits({ programme, card, day, tier }).open,
    promise: quote({ programme, card, basket: { lines: [] }, day }),
  };
}
