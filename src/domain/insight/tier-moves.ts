import { type Day, endOfMonth } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import { standing } from '../programme/standing.ts';
import { monthsBetween } from './months.ts';

/** So many members stood in one tier at the end of a month, and in another at that of the last. */
export interface MonthlyTierMove {
  /** `YYYY-MM` */
  readonly month: string;
  /** `null` is the base, and where everybody begins. */
  readonly from: string | null;
  readonly to: string | null;
  readonly members: number;
}

export interface TierMoves {
  add(card: Card): void;
  /** By month, and within one by the names of the tiers. */
  moves(): readonly MonthlyTierMove[];
}

/**
 * Who rose and who fell, month by month up to a day, which closes its own month: at the end of each
 * month she stands where the card, as it is on that last day, says that she stood. A return counts
 * on the day of its purchase, as for every standing (T3). Keeps X11.
 */
export function tierMoves(programme: Programme, asOf: Day): TierMoves {
  const found = new Map<string, MonthlyTierMove>();
  const add = (card: Card) => {
    const first = card.purchases.reduce((day, each) => (each.day < day ? each.day : day), asOf);
    let from: string | null = null;
    for (const month of monthsBetween(first, asOf)) {
      const last = endOfMonth(`${month}-01`);
      const to = standing(card, programme, last < asOf ? last : asOf).tier?.id ?? null;
      if (to !== from) {
        const key = `${month} ${JSON.stringify([from, to])}`;
        const members = (found.get(key)?.members ?? 0) + 1;
        found.set(key, { month, from, to, members });
      }
      from = to;
    }
  };
  const moves = () =>
    [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, move]) => move);
  return { add, moves };
}
