import type { Day } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { standing } from '#domain/programme/standing.ts';
import { openBenefits } from '#domain/promise/open-benefits.ts';
import type { Withheld } from '#domain/promise/quote.ts';

export interface CardToday {
  readonly given: readonly Benefit[];
  readonly notGiven: readonly { readonly benefit: Benefit; readonly why: Withheld }[];
}

/** What a card gives on a day before anything lies in the basket, and what not and why. */
export function cardToday(card: Card, programme: Programme, day: Day): CardToday {
  const { tier } = standing(card, programme, day);
  const { open, withheld } = openBenefits({ programme, card, day, tier });
  const why = (benefit: Benefit): Withheld | undefined => {
    const said = withheld.find((each) => each.benefit === benefit.id);
    if (said || open.some(({ id }) => id === benefit.id)) return said;
    const above = programme.tiers.find(({ id }) => id === benefit.tier);
    if (!above || above.rank <= (tier?.rank ?? 0)) return undefined;
    return { code: 'TIER', benefit: benefit.id, tier: above.id, tierName: above.name };
  };
  return {
    given: open,
    notGiven: programme.benefits.flatMap((benefit) => {
      const because = why(benefit);
      return because ? [{ benefit, why: because }] : [];
    }),
  };
}
