import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot } from './allot.ts';

/** The same in whole numbers of any size, by sorting pairs. */
function allotSlowly(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const parts = weights.map((weight, place) => {
    const product = BigInt(total) * BigInt(weight);
    return { place, share: Number(product / sum), rest: product % sum };
  });
  const left = total - parts.reduce((all, { share }) => all + share, 0);
  const inTurn = parts.toSorted((a, b) => Number(b.rest - a.rest) || a.place - b.place);
  const lucky = new Set(inTurn.slice(0, left).map(({ place }) => place));
  return parts.map(({ place, share }) => (lucky.has(place) ? share + 1 : share));
}

const sizes = [3, 1000, 1_000_000_007, 2 ** 49];

test('[M3] parts are those of a slow reckoning, for weights and wholes of every size', () => {
  const drawn = fc.constantFrom(...sizes).chain((most) =>
    fc.tuple(
      fc.oneof(fc.nat(100), fc.nat(2 ** 50)),
      fc.array(fc.nat(most), { minLength: 1, maxLength: 8 }).filter((all) => all.some(Boolean)),
    ),
  );
  fc.assert(
    fc.property(drawn, ([total, weights]) => {
      expect(allot(total, weights)).toEqual(allotSlowly(total, weights));
    }),
  );
});

test('[M3] weights too large to be ranked by one number share out as small ones do', () => {
  const large = 2 ** 50;
  expect(allot(5, [large, large, large])).toEqual([2, 2, 1]);
  expect(allot(1, [large, large + 4, large])).toEqual([0, 1, 0]);
  expect(allot(2, [large, 3 * large, 2 * large])).toEqual([0, 1, 1]);
  expect(allot(2, [2 * large, large, 3 * large])).toEqual([1, 0, 1]);
});

test('[M3] among equals too large to be ranked by one number the earlier gets the unit', () => {
  const half = 2 ** 52 - 1;
  expect(allot(1, [half, half, 1, 0, 0])).toEqual([1, 0, 0, 0, 0]);
});

test('[M3] a whole is shared out to the last unit where a product outgrows doubles', () => {
  const total = Number.MAX_SAFE_INTEGER;
  expect(allot(total, [1, 1])).toEqual([2 ** 52, 2 ** 52 - 1]);
  expect(allot(total, [total])).toEqual([total]);
  expect(allot(2 ** 40 + 1, [2 ** 20 + 1, 2 ** 20])).toEqual(
    allotSlowly(2 ** 40 + 1, [2 ** 20 + 1, 2 ** 20]),
  );
  for (const weights of [
    [6_960_175, 7],
    [8_269_166, 3],
  ]) {
    expect(allot(8_999_715_367_150_871, weights)).toEqual(
      allotSlowly(8_999_715_367_150_871, weights),
    );
  }
});
