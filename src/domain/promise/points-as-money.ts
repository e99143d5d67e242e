import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Redemption } from '../programme/programme.ts';
import type { Basket } from '../purchase/purchase.ts';
import type { Redeemable } from './quote.ts';

interface Asked {
  readonly redemption: Redemption;
  readonly availablePoints: Points;
  /** Points that this till may let her spend; absent when it may let her spend all of them. */
  readonly heldPoints?: Points | undefined;
  /** Due after discounts and vouchers. */
  readonly dueMinor: Minor;
}

/**
 * The most points this basket takes: whole blocks, not more than she may spend, than the share of
 * what is due, or than this till holds; none when that is under the minimum. 1,250 points, 148.00
 * due, half of it: 74.00 is seven blocks, 700 points. Keeps Q9, Q10 and Q11.
 */
export function redeemable(asked: Asked): Redeemable {
  const { redemption, availablePoints, heldPoints = availablePoints, dueMinor } = asked;
  const { block, minimumPoints, capBasisPoints } = redemption;
  const byBalance = Math.floor(availablePoints / block.points);
  const byHeld = Math.floor(heldPoints / block.points);
  const capMinor = ratio(dueMinor, { by: capBasisPoints, over: 10_000 });
  const byCap = Math.floor(capMinor / block.minor);
  const blocks = Math.min(byBalance, byHeld, byCap);
  const isEnough = blocks > 0 && blocks * block.points >= minimumPoints;
  const limits = {
    availablePoints,
    maxPoints: isEnough ? blocks * block.points : 0,
    maxMinor: isEnough ? blocks * block.minor : 0,
    block,
  };
  if (blocks > 0 && !isEnough) return { ...limits, limitedBy: 'minimum' };
  if (byHeld < Math.min(byBalance, byCap)) return { ...limits, limitedBy: 'line-down' };
  return { ...limits, limitedBy: byBalance <= byCap ? 'balance' : 'cap' };
}

/**
 * What is spent of it: all, or the wish in whole blocks; nothing when that is under the minimum.
 */
export function redeemed(
  wish: Basket['spend'],
  { maxPoints, block }: Redeemable,
  minimumPoints: Points,
): { points: Points; minor: Minor } {
  const most = Math.min(wish === 'all' ? maxPoints : (wish ?? 0), maxPoints);
  const blocks = Math.floor(most / block.points);
  const points = blocks * block.points;
  return points >= minimumPoints
    ? { points, minor: blocks * block.minor }
    : { points: 0, minor: 0 };
}

/** The least she can ever spend: the minimum, in whole blocks. */
export function leastPoints({ block, minimumPoints }: Redemption): Points {
  return Math.max(1, Math.ceil(minimumPoints / block.points)) * block.points;
}
