import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Benefit, Programme } from '../programme/programme.ts';
import { type Standing, standing } from '../programme/standing.ts';
import { openBenefits } from './open-benefits.ts';
import type { Withheld } from './quote.ts';
import { quote } from './ring-up.ts';

/** What a card gives on a day, with nothing in the basket yet. */
export interface CardToday {
  readonly standing: Standing;
  /** Hers today; of those in one group the one that gives most on a basket will be taken. */
  readonly open: readonly Benefit[];
  /** Not today, and why: the tiers above, a birthday to come, a limit that is used up. */
  readonly withheld: readonly Withheld[];
}

/** The promise for her profile: the same rules that a basket is quoted by. Keeps Q5, Q6 and Q7. */
export function cardToday(asked: { programme: Programme; card: Card; day: Day }): CardToday {
  const now = standing(asked.card, asked.programme, asked.day);
  return {
    standing: now,
    open: openBenefits({ ...asked, tier: now.tier }).open,
    withheld: quote({ ...asked, basket: { lines: [] } }).withheld,
  };
}
