import { assert } from '../assert.ts';

/**
 * Shares a whole out by weight so that the parts sum to it exactly: each gets its floor, and the
 * units left over go one by one to the largest remainders, ties to the earlier. 10.00 over 3.33,
 * 3.33 and 3.34 gives 3.33, 3.33 and 3.34; a weight of nought gets nothing. Keeps M3.
 */
export function allot(total: number, weights: readonly number[]): number[] {
  assert(total >= 0, 'only what is there can be shared out');
  if (total === 0) return weights.map(() => 0);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  assert(sum > 0, 'nothing to share out over');
  const shares: number[] = [];
  const remainders: number[] = [];
  let leftOver = total;
  for (const weight of weights) {
    const share = floorOf(total, weight, sum);
    shares.push(share);
    leftOver -= share;
  }
  if (leftOver > 0) {
    for (let place = 0; place < weights.length; place++) {
      const weight = weights[place] ?? 0;
      remainders.push(restOf(total, { weight, sum, share: shares[place] ?? 0 }));
    }
    deal(leftOver, { shares, remainders, sum });
  }
  return shares;
}

/** A quotient of whole numbers below 2^53 is never rounded up to the next whole number. */
function floorOf(total: number, weight: number, sum: number): number {
  const product = total * weight;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / sum);
  return Number((BigInt(total) * BigInt(weight)) / BigInt(sum));
}

function restOf(total: number, { weight, sum, share }: Record<'weight' | 'sum' | 'share', number>) {
  const product = total * weight;
  if (product <= Number.MAX_SAFE_INTEGER) return product - share * sum;
  return Number(BigInt(total) * BigInt(weight) - BigInt(share) * BigInt(sum));
}

interface Dealt {
  readonly shares: number[];
  readonly remainders: readonly number[];
  /** No remainder is as large. */
  readonly sum: number;
}

/**
 * Fewer units are left over than there are remainders above nought. Remainder and place make one
 * number, so that the largest are found without comparing pairs.
 */
function deal(units: number, { shares, remainders, sum }: Dealt): void {
  const many = remainders.length;
  if (sum > Number.MAX_SAFE_INTEGER / many - 1) {
    dealByPairs(units, { shares, remainders });
    return;
  }
  const ranks = new Float64Array(many);
  for (let place = 0; place < many; place++) {
    ranks[place] = (remainders[place] ?? 0) * many + (many - 1 - place);
  }
  const least = ranks.slice().sort()[many - units] ?? 0;
  for (let place = 0; place < many; place++) {
    if ((ranks[place] ?? 0) >= least) shares[place] = (shares[place] ?? 0) + 1;
  }
}

function dealByPairs(units: number, { shares, remainders }: Omit<Dealt, 'sum'>): void {
  const places = [...remainders.keys()];
  places.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  for (const place of places.slice(0, units)) shares[place] = (shares[place] ?? 0) + 1;
}
