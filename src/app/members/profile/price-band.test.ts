import { expect, test } from 'vitest';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { priceBand } from './price-band.ts';

function bought(...prices: number[]): SealedFact[] {
  const lines = prices.map((netMinor, n) => ({ id: `${n}`, quantity: 1, netMinor }));
  return [{ body: { type: 'purchase.recorded', purchase: { lines } } } as unknown as SealedFact];
}

test('the middle half of what she paid for a piece', () => {
  expect(priceBand(bought(4000, 30_000, 6000, 8000))).toEqual({ fromMinor: 6000, toMinor: 8000 });
});

test('three pieces are too few to tell', () => {
  expect(priceBand(bought(4000, 6000, 8000))).toBeUndefined();
});

test('pieces that all cost the same make a band of one price', () => {
  expect(priceBand(bought(50, 50, 50, 50))).toEqual({ fromMinor: 50, toMinor: 50 });
});
