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
    const { whole, rest } = divided(total * weight, { total, weight, sum });
    shares.push(whole);
    remainders.push(rest);
    leftOver -= whole;
  }
  if (leftOver > 0) deal(leftOver, { shares, remainders });
  return shares;
}

function divided(product: number, exact: { total: number; weight: number; sum: number }) {
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % exact.sum;
    return { whole: (product - rest) / exact.sum, rest };
  }
  const large = BigInt(exact.total) * BigInt(exact.weight);
  const over = BigInt(exact.sum);
  return { whole: Number(large / over), rest: Number(large % over) };
}

interface Dealt {
  readonly shares: number[];
  readonly remainders: readonly number[];
}

/** Fewer units are left over than there are remainders above nought; a sort keeps ties in order. */
function deal(units: number, { shares, remainders }: Dealt): void {
  const places = [...remainders.keys()];
  places.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0));
  for (const place of places.slice(0, units)) shares[place] = (shares[place] ?? 0) + 1;
}
