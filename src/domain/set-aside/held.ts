import type { LotShare } from '../ledger/entry.ts';
import type { Points } from '../money/money.ts';

/**
 * What one till holds of one member's points, lot by lot: with it she may spend them there, line or
 * no line. It lapses with its lots, everywhere on the same day, without anybody being told.
 */
export type Held = readonly LotShare[];

export const NOTHING_HELD: Held = [];

export function pointsIn(held: Held): Points {
  return held.reduce((sum, { points }) => sum + points, 0);
}

export function withMore(held: Held, shares: Held): Held {
  const points = new Map(held.map((share) => [share.lot, share.points]));
  for (const share of shares) points.set(share.lot, (points.get(share.lot) ?? 0) + share.points);
  return [...points].flatMap(([lot, sum]) => (sum > 0 ? [{ lot, points: sum }] : []));
}

export interface Less {
  readonly held: Held;
  /** What could not be taken, because no more was held. */
  readonly short: Points;
}

/**
 * Takes shares off: from the lots they name, and where those hold less, from the others. Who holds
 * 80 and 20 and spends 100 of the first holds nothing.
 */
export function withLess(held: Held, shares: Held): Less {
  let left = held;
  let short = 0;
  for (const { lot, points } of shares) {
    const there = left.find((each) => each.lot === lot)?.points ?? 0;
    const taken = Math.min(there, points);
    left = left.map((each) => (each.lot === lot ? { lot, points: there - taken } : each));
    short += points - taken;
  }
  return fromAny(left, short);
}

/** Takes so many off, from whatever lot. */
export function fromAny(held: Held, points: Points): Less {
  let short = points;
  const left = held.flatMap((share) => {
    const taken = Math.min(share.points, short);
    short -= taken;
    return share.points > taken ? [{ lot: share.lot, points: share.points - taken }] : [];
  });
  return { held: left, short };
}
