import type { Day } from '../calendar/day.ts';
import type { Points } from '../money/money.ts';
import type { Account } from './book.ts';
import type { Lot } from './entry.ts';
import { isOpen, isPending, soonestFirst, usableIn } from './spend.ts';

/** What a member holds on a day. Lapses are derived: no fact says that a lot has lapsed. */
export interface Balance {
  /** What open lots hold, less what is owed; below nought after a clawback of spent points. */
  readonly balance: Points;
  /** What may be spent today. */
  readonly available: Points;
  /** Earned, and not settled yet: not to be spent, unless the programme lets them be. */
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
  const held = leftIn(open);
  const usable = usableIn(lots, day);
  const dated = soonestFirst(open).filter((lot) => lot.lapsesAfter !== undefined);
  const lapsesAfter = dated[0]?.lapsesAfter;
  const upTo = (horizon: Day) =>
    leftIn(dated.filter((lot) => lot.lapsesAfter !== undefined && lot.lapsesAfter <= horizon));
  return {
    balance: held - debt,
    available: Math.max(0, usable - debt),
    pending: leftIn(open.filter((lot) => isPending(lot, day))),
    ...(lapsesAfter !== undefined && { soonest: { points: upTo(lapsesAfter), lapsesAfter } }),
    expiring: upTo,
  };
}

function leftIn(lots: readonly Lot[]): Points {
  return lots.reduce((sum, { left }) => sum + left, 0);
}
