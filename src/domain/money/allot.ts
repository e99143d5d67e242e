import { assert } from '../assert.ts';
import { ratio } from './ratio.ts';

/**
 * Shares a whole out by weight so that the parts sum to it exactly: each gets its floor, and the
 * units left over go one by one to the largest remainders, ties to the earlier. 10.00 over 3.33,
 * 3.33 and 3.34 gives 3.33, 3.33 and 3.34; a weight of nought gets nothing. Keeps M3.
 */
export function allot(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  assert(total >= 0, 'only what is there can be shared out');
  if (total === 0) return weights.map(() => 0);
  assert(sum > 0, 'nothing to share out over');
  const shares = weights.map((weight) => ratio(total, { by: weight, over: sum }));
  const leftOver = total - shares.reduce((all, share) => all + share, 0);
  for (const index of byRemainder(total, weights, sum).slice(0, leftOver)) {
    shares[index] = (shares[index] ?? 0) + 1;
  }
  return shares;
}

function byRemainder(total: number, weights: readonly number[], sum: number): number[] {
  const remainders = weights.map((weight) => remainderOf(total, weight, sum));
  return weights
    .map((_, index) => index)
    .sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
}

function remainderOf(total: number, weight: number, sum: number): number {
  const product = total * weight;
  if (Number.isSafeInteger(product)) return product % sum;
  return Number((BigInt(total) * BigInt(weight)) % BigInt(sum));
}
