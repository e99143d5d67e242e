import type { Day } from '../calendar/day.ts';
import type { Account } from '../ledger/book.ts';
import type { Lot } from '../ledger/entry.ts';
import { isOpen, usableIn } from '../ledger/spend.ts';
import type { Points } from '../money/money.ts';
import { type Held, pointsIn } from './held.ts';

/** Her lots as this till may take from them: of each what it holds, and no more than is left. */
export function lotsHeld(lots: readonly Lot[], held: Held): readonly Lot[] {
  const points = new Map(held.map((share) => [share.lot, share.points]));
  return lots.flatMap((lot) => {
    const left = Math.min(lot.left, points.get(lot.id) ?? 0);
    return left > 0 ? [{ ...lot, left }] : [];
  });
}

/**
 * What she may spend at this till on a day, line or no line. It holds 80 of a lot to 31 March and
 * 20 undated: 100 on that day, 20 on the next. Keeps H2 and H3.
 */
export function usableHeld(account: Account, held: Held, day: Day): Points {
  return Math.max(0, heldLessOwed(account, held, day));
}

/** The same, and below nought where she owes more than it holds. */
export function heldLessOwed({ lots, debt }: Account, held: Held, day: Day): Points {
  return usableIn(lotsHeld(lots, held), day) - debt;
}

/** What still counts of it: the shares of lots that have lapsed are worth nothing to anybody. */
export function openShares(lots: readonly Lot[], held: Held, day: Day): Held {
  const lapsed = new Set(lots.filter((lot) => !isOpen(lot, day)).map(({ id }) => id));
  return held.filter(({ lot }) => !lapsed.has(lot));
}

export function openPoints(lots: readonly Lot[], held: Held, day: Day): Points {
  return pointsIn(openShares(lots, held, day));
}

/**
 * What it holds of lots that have lapsed, or have less left than that: worth nothing at this till,
 * and something to others once it is let go. Lots that it has not heard of yet it keeps.
 */
export function emptyShares({ lots }: Account, held: Held, day: Day): Held {
  return held.flatMap(({ lot: id, points }) => {
    const lot = lots.find((each) => each.id === id);
    if (!lot) return [];
    const left = isOpen(lot, day) ? Math.min(lot.left, points) : 0;
    return points > left ? [{ lot: id, points: points - left }] : [];
  });
}
