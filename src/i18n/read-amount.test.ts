import { expect, test } from 'vitest';
import { formatIn } from './format.ts';
import { languages } from './language.ts';
import { readAmount } from './read-amount.ts';

const euros = (typed: string) => {
  const read = readAmount(typed, 'EUR');
  return read.ok ? read.value : read.refusal.code;
};

test('comma and point are both the decimal mark, whatever the language', () => {
  expect(['12', '12.5', '12,5', '12,50', '.5', ',50', '12.'].map(euros)).toEqual([
    1200, 1250, 1250, 1250, 50, 50, 1200,
  ]);
});

test('thousands may be grouped by points, commas, apostrophes and every kind of space', () => {
  const typed = ['1 234,50', '1\u00a0234,50', '1\u202f234.50', '1.234,50', '1,234.50', "1'234.50"];
  expect(new Set(typed.map(euros))).toEqual(new Set([123_450]));
  expect(['1,234', '1.234', '1,234,567'].map(euros)).toEqual([123_400, 123_400, 123_456_700]);
});

test('full-width figures of an input method are figures', () => {
  expect(euros('１２．５０')).toBe(1250);
});

test('nonsense, too fine and too large are refused with what is wrong', () => {
  expect(['', '  ', '.', '-5', '12,3,4', '1e3', 'abc', '€12'].map(euros)).toEqual([
    'AMOUNT_EMPTY',
    'AMOUNT_EMPTY',
    ...Array(6).fill('AMOUNT_UNREADABLE'),
  ]);
  expect(['0.123', '12,3456', '10 000 000.00'].map(euros)).toEqual([
    'AMOUNT_TOO_FINE',
    'AMOUNT_TOO_FINE',
    'AMOUNT_TOO_LARGE',
  ]);
  expect(readAmount('12.5', 'JPY')).toEqual({
    ok: false,
    refusal: { code: 'AMOUNT_TOO_FINE', decimals: 0 },
  });
});

test('what a formatter writes without its currency is read back to the same amount', () => {
  for (const language of languages) {
    for (const minor of [5, 100, 99_99, 1_234_56, 999_999_999]) {
      const figures = formatIn(language, { currency: 'EUR', country: 'FR' })
        .money(minor)
        .replace(/[€A-Z]/g, '');
      expect(euros(figures)).toBe(minor);
    }
  }
});
