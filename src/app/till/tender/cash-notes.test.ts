import { expect, test } from 'vitest';
import { handedSums } from './cash-notes.ts';

const euro = { currency: 'EUR', digits: 2 };

test('the sums nearest above what is due come first', () => {
  expect(handedSums(147_60, euro)).toEqual([150_00, 160_00, 200_00]);
  expect(handedSums(8_40, euro)).toEqual([10_00, 20_00, 50_00, 100_00]);
});

test('the exact sum is not among them, it has its own button', () => {
  expect(handedSums(100_00, euro)).toEqual([200_00]);
});

test('a currency without decimals counts in its own notes', () => {
  expect(handedSums(14_800, { currency: 'JPY', digits: 0 })).toEqual([15_000, 20_000]);
});

test('a sum above every note is rounded up by notes', () => {
  expect(handedSums(1_234_56, { currency: 'GBP', digits: 2 })).toEqual([
    1_235_00, 1_240_00, 1_250_00,
  ]);
});

test('nothing due, nothing handed over', () => {
  expect(handedSums(0, euro)).toEqual([]);
});
