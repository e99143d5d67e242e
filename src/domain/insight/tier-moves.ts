import { type Day, endOfMonth } from '../calendar/day.ts';
import type { Programme } from '../programme/programme.ts';
import { type Spending, tierOn } from '../programme/standing.ts';
import { monthNameOf, monthsBetween } from './months.ts';

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
  add(card: Spending): void;
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
  const monthsFrom = monthsUpTo(programme, asOf);
  const add = (card: Spending) => {
    const first = card.purchases.reduce((day, each) => (each.day < day ? each.day : day), asOf);
    let from: string | null = null;
    for (const { month, tierOf } of monthsFrom(monthNameOf(first))) {
      const to = tierOf(card)?.id ?? null;
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

/** Members who began in the same month go through the same months. */
function monthsUpTo(programme: Programme, asOf: Day) {
  const judges = new Map<string, ReturnType<typeof tierOn>>();
  const judgeOf = (month: string) => {
    const last = endOfMonth(`${month}-01`);
    const tierOf = judges.get(month) ?? tierOn(programme, last < asOf ? last : asOf);
    judges.set(month, tierOf);
    return { month, tierOf };
  };
  const known = new Map<string, readonly ReturnType<typeof judgeOf>[]>();
  return (first: string) => {
    const months = known.get(first) ?? monthsBetween(`${first}-01`, asOf).map(judgeOf);
    known.set(first, months);
    return months;
  };
}
