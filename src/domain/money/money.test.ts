import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot } from './allot.ts';
import { currencyDigits, isCurrency } from './currency.ts';
import { ratio, shareOf } from './ratio.ts';

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });

test('[M2] a ratio is exact, however large, and rounded once', () => {
  const roundings = fc.constantFrom('floor', 'half-up', 'ceil');
  fc.assert(
    fc.property(fc.tuple(amounts, amounts, amounts), roundings, (drawn, rounding) => {
      const [amount, by, more] = drawn;
      const over = by + more + 1;
      const [product, divisor] = [BigInt(amount) * BigInt(by), BigInt(over)];
      const added = { floor: 0n, 'half-up': divisor / 2n, ceil: divisor - 1n }[rounding];
      expect(ratio(amount, { by, over, rounding })).toBe(Number((product + added) / divisor));
    }),
  );
});

test('[M2] half a unit is rounded up', () => {
  expect(shareOf(1990, 2500)).toBe(498);
  expect(shareOf(1989, 2500)).toBe(497);
});

test('[M2] what divides without a rest is not rounded up', () => {
  expect(ratio(10, { by: 1, over: 5, rounding: 'ceil' })).toBe(2);
  expect(ratio(11, { by: 1, over: 5, rounding: 'ceil' })).toBe(3);
});

test('[M1] an amount below nothing is a fault', () => {
  expect(() => ratio(-1, { by: 1, over: 2 })).toThrow('not negative');
  expect(() => ratio(1, { by: -1, over: 2 })).toThrow('not negative');
  expect(() => ratio(1, { by: 1, over: 0 })).toThrow('not negative');
  expect(() => ratio(1, { by: 1, over: -2 })).toThrow('not negative');
  expect(() => allot(-1, [1])).toThrow('shared out');
  expect(() => allot(1, [0, 0])).toThrow('nothing to share out over');
});

test('[M1] an amount that outgrows the whole numbers is a fault', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(ratio(most, { by: 2, over: 2 })).toBe(most);
  expect(() => ratio(most, { by: 3, over: 2 })).toThrow('outgrew the whole numbers');
});

test('[M3] parts sum to the whole, are within a unit of exact, and go to weights only', () => {
  const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(amounts, weights, (total, parts) => {
      const sum = parts.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 0);
      const shares = allot(total, parts);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      for (const [index, share] of shares.entries()) {
        const weight = parts[index] ?? 0;
        const floor = Number((BigInt(total) * BigInt(weight)) / BigInt(sum));
        expect(share - floor === 0 || (share - floor === 1 && weight > 0)).toBe(true);
      }
    }),
  );
});

test('[M3] what is left over goes to the largest remainder, among equals to the earlier', () => {
  expect(allot(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allot(5000, [10_000, 4800])).toEqual([3378, 1622]);
  expect(allot(1, [0, 3, 3])).toEqual([0, 1, 0]);
  expect(allot(0, [0, 0])).toEqual([0, 0]);
  expect(allot(10, [1e15, 1e15, 2e15 + 2])).toEqual([3, 2, 5]);
});

test('[M4] yen have no decimals, euro two, dinars three, and nobody knows the ducat', () => {
  expect(['JPY', 'EUR', 'KWD'].map(currencyDigits)).toEqual([0, 2, 3]);
  expect(isCurrency('XDU')).toBe(false);
  expect(() => currencyDigits('XDU')).toThrow('no such currency');
});
