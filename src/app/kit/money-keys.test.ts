import { expect, test } from 'vitest';
import { decimalMark, isAmountSoFar } from './money-keys.ts';

test('a third decimal is no key of an amount: 200.555 is never two hundred thousand', () => {
  expect(['200', '200.', '200,5', '200.55'].every((text) => isAmountSoFar(text, 2))).toBe(true);
  expect(isAmountSoFar('200.555', 2)).toBe(false);
  expect(isAmountSoFar('2.00.5', 2)).toBe(false);
});

test('the keys carry the mark that the prices carry', () => {
  expect([decimalMark('fr'), decimalMark('ro')]).toEqual([',', ',']);
  expect([decimalMark('en'), decimalMark('ja'), decimalMark('zh-Hans')]).toEqual(['.', '.', '.']);
});
