import type { Day } from '../calendar/day.ts';
import { balanceOn } from '../ledger/balance.ts';
import type { Account } from '../ledger/book.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Programme } from '../programme/programme.ts';

/** What the shop owes in points on a day, and what members owe it. */
export interface Liability {
  /** Who hold any. */
  readonly members: number;
  /** In lots that have not lapsed, pending ones with them. */
  readonly points: Points;
  readonly minor: Minor;
  /** Owed by members; not taken off the points. */
  readonly debtPoints: Points;
}

export const NOTHING_OWED: Liability = { members: 0, points: 0, minor: 0, debtPoints: 0 };

/** What is owed to one member: open points at what they are worth. Keeps X4. */
export function owedTo(account: Account, programme: Programme, day: Day): Liability {
  const points = balanceOn(account, day).balance + account.debt;
  return {
    members: points > 0 ? 1 : 0,
    points,
    minor: worthOf(points, programme),
    debtPoints: account.debt,
  };
}

export function owedInAll(one: Liability, other: Liability): Liability {
  return {
    members: one.members + other.members,
    points: one.points + other.points,
    minor: one.minor + other.minor,
    debtPoints: one.debtPoints + other.debtPoints,
  };
}

/**
 * What points of one member are worth when spent, rounded down: 129 of 100 for 10.00 are 12.90.
 * Points that are taken back have their worth below nought; without redemption they have none.
 */
export function worthOf(points: Points, { redemption }: Programme): Minor {
  if (!redemption || points === 0) return 0;
  const { block } = redemption;
  const minor = ratio(Math.abs(points), { by: block.minor, over: block.points });
  return points < 0 ? 0 - minor : minor;
}
