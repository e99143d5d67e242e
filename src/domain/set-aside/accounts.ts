import type { Day } from '../calendar/day.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Account } from '../ledger/book.ts';
import type { Lot } from '../ledger/entry.ts';
import { isUsable, soonestFirst, takeInTurn } from '../ledger/spend.ts';
import type { Points } from '../money/money.ts';
import { type Held, withMore } from './held.ts';
import { openPoints } from './usable.ts';

export interface PointsApart {
  /** Hers, and set aside nowhere. */
  readonly pool: Points;
  /** Owed, and more than all that is not set aside. */
  readonly debt: Points;
}

/**
 * What is in nobody's hand is derived: her balance on the day, less what the tills hold of lots
 * that have not lapsed. 320 on the card and 100 at each of two tills leave 120. What they hold of
 * somebody she was once found to be is not hers. Keeps H1 and H3.
 */
export function pointsApart(account: Account, everywhere: Held, day: Day): PointsApart {
  const ids = new Set(account.lots.map(({ id }) => id));
  const hers = everywhere.filter(({ lot }) => ids.has(lot));
  const free = balanceOn(account, day).balance - openPoints(account.lots, hers, day);
  return { pool: Math.max(0, free), debt: Math.max(0, -free) };
}

/**
 * Which lots give so many of the points that are in nobody's hand, those that lapse first first;
 * fewer where there are fewer. What she owes stays in the lots: each till takes it off what it
 * holds, so one that is to let her spend all of 370 with 14 owed holds 384. Keeps H4.
 */
export function sharesToGrant(
  account: Account,
  { everywhere, wanted, day }: { everywhere: Held; wanted: Points; day: Day },
): Held {
  const { pool } = pointsApart({ ...account, debt: 0 }, everywhere, day);
  return takeInTurn(soonestFirst(free(account.lots, everywhere, day)), Math.min(pool, wanted));
}

/** Her usable lots, each with what of it is set aside nowhere. */
function free(lots: readonly Lot[], everywhere: Held, day: Day): Lot[] {
  const taken = new Map(everywhere.map(({ lot, points }) => [lot, points]));
  return lots
    .filter((lot) => isUsable(lot, day))
    .map((lot) => ({ ...lot, left: Math.max(0, lot.left - (taken.get(lot.id) ?? 0)) }));
}

/** What all tills hold together. */
export function together(held: readonly Held[]): Held {
  return held.reduce(withMore, []);
}
