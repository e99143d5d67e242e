import type { Points } from '../money/money.ts';
import type { Redemption } from '../programme/programme.ts';
import type { Standing } from '../programme/standing.ts';
import type { Short } from './needs.ts';
import type { Reach } from './quote.ts';

/**
 * What is within reach once this basket is paid: the points to the next block of money, and what is
 * missing to the next tier by its shortest way. A balance of 408 with blocks of 100 is 92 points
 * from its next. Keeps Q12.
 */
export function reachOf(
  balanceAfter: Points,
  redemption: Redemption | undefined,
  after: Standing,
): Reach[] {
  const reach: Reach[] = [];
  if (redemption) {
    const points = nextBlock(balanceAfter, redemption) - balanceAfter;
    reach.push({ code: 'NEXT_BLOCK', points, minor: redemption.block.minor });
  }
  if (after.next) {
    const { tier, ...way } = after.next;
    reach.push({ code: 'NEXT_TIER', tier: tier.id, name: tier.name, ...way });
  }
  return reach;
}

function nextBlock(balance: Points, { block, minimumPoints }: Redemption): Points {
  const least = Math.ceil(minimumPoints / block.points) * block.points;
  const next = (Math.floor(balance / block.points) + 1) * block.points;
  return Math.max(least, next, block.points);
}

/** A gift from 2,000.00 on a basket of 1,999.99 is 0.01 away. Keeps Q16. */
export function reachOfShort(short: readonly Short[]): Reach[] {
  return short.map(({ benefit, moreMinor, morePieces }) => ({
    ...{ code: 'NEXT_BENEFIT', benefit: benefit.id, name: benefit.name },
    ...(moreMinor > 0 && { moreMinor }),
    ...(morePieces > 0 && { morePieces }),
  }));
}
