import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Redemption } from '../programme/programme.ts';
import type { Basket } from '../purchase/purchase.ts';
import type { Redeemable } from './quote.ts';

interface Asked {
  readonly redemption: Redemption;
  /**
   * What she may spend when she pays so much with points: what her card holds, and where points of
   * a purchase pay for it, what it earns then, which is less the more is paid with points.
   */
  availableWith(pointsMinor: Minor): Points;
  /** Points that this till may let her spend; absent when it may let her spend all of them. */
  readonly heldPoints?: Points | undefined;
  /** Due after discounts and vouchers, on what points may pay. */
  readonly dueMinor: Minor;
}

/**
 * The most points this basket takes: whole blocks, not more than she may spend, than the share of
 * what is due, than the most a purchase takes, or than this till holds; none when that is under the
 * minimum. 1,250 points, 148.00 due, half of it: 74.00 is seven blocks, 700 points. Keeps Q9 to
 * Q11, S1 and S3.
 */
export function redeemable(asked: Asked): Redeemable {
  const { redemption, heldPoints = Number.POSITIVE_INFINITY, dueMinor } = asked;
  const { block, minimumPoints, capBasisPoints, maxPointsPerSale } = redemption;
  const capMinor = ratio(dueMinor, { by: capBasisPoints, over: 10_000 });
  const byCap = Math.floor(capMinor / block.minor);
  const bySale = Math.floor((maxPointsPerSale ?? Number.POSITIVE_INFINITY) / block.points);
  const byBasket = Math.min(byCap, bySale);
  const byBalance = mostBlocks(byBasket, asked);
  const byHeld = Math.floor(heldPoints / block.points);
  const blocks = Math.min(byBalance, byHeld);
  const isEnough = blocks > 0 && blocks * block.points >= minimumPoints;
  const limits = {
    availablePoints: asked.availableWith(0),
    maxPoints: isEnough ? blocks * block.points : 0,
    maxMinor: isEnough ? blocks * block.minor : 0,
    block,
  };
  if (blocks > 0 && !isEnough) return { ...limits, limitedBy: 'minimum' };
  if (byHeld < byBalance) return { ...limits, limitedBy: 'line-down' };
  if (byBalance === Math.floor(asked.availableWith(byBalance * block.minor) / block.points)) {
    return { ...limits, limitedBy: 'balance' };
  }
  return { ...limits, limitedBy: bySale < byCap ? 'sale' : 'cap' };
}

/** The most blocks up to a number of them that she has the points for, by halving. */
function mostBlocks(upTo: number, { redemption: { block }, availableWith }: Asked): number {
  const isThere = (blocks: number) => availableWith(blocks * block.minor) >= blocks * block.points;
  let [least, most] = [0, upTo];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isThere(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/**
 * What is spent of it: all, or the wish in whole blocks; nothing when that is under the minimum.
 */
export function redeemed(
  wish: Basket['spend'],
  { maxPoints, block }: Redeemable,
  asked: Asked,
): { points: Points; minor: Minor } {
  const most = Math.min(wish === 'all' ? maxPoints : (wish ?? 0), maxPoints);
  const blocks = mostBlocks(Math.floor(most / block.points), asked);
  const points = blocks * block.points;
  return points >= asked.redemption.minimumPoints
    ? { points, minor: blocks * block.minor }
    : { points: 0, minor: 0 };
}

/** The least she can ever spend: the minimum, in whole blocks. */
export function leastPoints({ block, minimumPoints }: Redemption): Points {
  return Math.max(1, Math.ceil(minimumPoints / block.points)) * block.points;
}
