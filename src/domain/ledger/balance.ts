import type { Day } from '../calendar/day.ts';
import type { Points } from '../money/money.ts';
import type { Account } from './book.ts';
import { isOpen, isUsable, soonestFirst } from './spend.ts';

/** What a member holds on a day. Lapses are derived: no fact says that a lot has lapsed. */
export interface Balance {
  /** What open lots hold, less what is owed; below nought after a clawback of spent points. */
  readonly balance: Points;
  /** What may be spent today. */
  readonly available: Points;
  /** Earned, but not yet to be spent. */
  readonly pending: Points;
  /** The points that lapse first, and the last day they may be spent. */
  readonly soonest?: { readonly points: Points; readonly lapsesAfter: Day };
  /** Points that will have lapsed after `horizon` if nothing is spent. */
  expiring(horizon: Day): Points;
}

/**
 * Lots of 80 to 31 March and 50 undated: on 31 March 130, on 1 April 50. Keeps L2, L3 and L8.
 */
export function balanceOn({ lots, debt }: Account, day: Day): Balance {
  const open = lots.filter((lot) => lot.left > 0 && isOpen(lot, day));
  const held = open.reduce((sum, lot) => sum + lot.left, 0);
  const usable = open.filter((lot) => isUsable(lot, day)).reduce((sum, lot) => sum + lot.left, 0);
  const dated = soonestFirst(open).filter((lot) => lot.lapsesAfter !== undefined);
  const lapsesAfter = dated[0]?.lapsesAfter;
  const upTo = (horizon: Day) =>
    dated
      .filter((lot) => lot.lapsesAfter !== undefined && lot.lapsesAfter <= horizon)
      .reduce((sum, lot) => sum + lot.left, 0);
  return {
    balance: held - debt,
    available: Math.max(0, usable - debt),
    pending: held - usable,
    ...(lapsesAfter !== undefined && { soonest: { points: upTo(lapsesAfter), lapsesAfter } }),
    expiring: upTo,
  };
}
