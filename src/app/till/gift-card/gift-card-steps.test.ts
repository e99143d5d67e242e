import { expect, test } from 'vitest';
import { afterGiftCardAct, giftCardAtFirst, isUnusual, usualSums } from './gift-card-steps.ts';

test('a number is made by the till until one is scanned or typed', () => {
  const first = giftCardAtFirst('');
  expect(first).toEqual({ typed: '', number: 'made', code: '' });
  expect(giftCardAtFirst('50', 'GC-0001')).toEqual({
    typed: '50',
    number: 'printed',
    code: 'GC-0001',
  });
  const typed = afterGiftCardAct(first, { act: 'type-code', code: 'GC-0002' });
  expect(typed).toEqual({ typed: '', number: 'printed', code: 'GC-0002' });
  const made = afterGiftCardAct(typed, { act: 'choose', number: 'made' });
  expect(afterGiftCardAct(made, { act: 'type', typed: '75' })).toEqual({
    ...{ typed: '75', number: 'made', code: 'GC-0002' },
  });
});

test('the usual sums are round in euros and in yen', () => {
  expect(usualSums(2)).toEqual([25_00, 50_00, 100_00, 200_00]);
  expect(usualSums(0)).toEqual([2500, 5000, 10_000, 20_000]);
});

test('a sum far beyond the usual ones is asked about, in any currency', () => {
  expect(isUnusual(2_000_00, 2)).toBe(false);
  expect(isUnusual(2_000_01, 2)).toBe(true);
  expect(isUnusual(200_000, 0)).toBe(false);
  expect(isUnusual(200_001, 0)).toBe(true);
});
