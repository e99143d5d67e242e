import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalMarks } from './habits.ts';
import { type DecimalMark, readFigure } from './read-figure.ts';

const read: [string, DecimalMark, number, number][] = [
  ['12', '.', 2, 1200],
  ['12.5', '.', 2, 1250],
  ['12,50', ',', 2, 1250],
  ['1,234.50', '.', 2, 123_450],
  ['1.234,50 €', ',', 2, 123_450],
  ['1 234,50', ',', 2, 123_450],
  ["1'234.50", '.', 2, 123_450],
  ['¥14,800', '.', 0, 14_800],
  ['14800円', '.', 0, 14_800],
  ['1.234', ',', 2, 123_400],
  ['2.5000', '.', 2, 250],
  ['-3.20', '.', 2, -320],
  ['−3,20', ',', 2, -320],
  ['(12.00)', '.', 2, -1200],
  ['12.00-', '.', 2, -1200],
  ['.5', '.', 2, 50],
  ['１２．５０', '.', 2, 1250],
  ['0.00', '.', 2, 0],
  ['249,90 lei', ',', 2, 24_990],
];

test.each(read)(
  '[I5] %s with mark %s and %i decimals is %i',
  (cell, mark, ...[decimals, minor]) => {
    expect(readFigure(cell, mark, decimals)).toEqual({ ok: true, value: minor });
  },
);

test.each([
  ['0.001', '.', 'TOO_FINE'],
  ['12,50', '.', 'UNREADABLE'],
  ['twelve', '.', 'UNREADABLE'],
  ['1e5', '.', 'UNREADABLE'],
  ['', '.', 'UNREADABLE'],
  ['-', '.', 'UNREADABLE'],
  ['999999999999', '.', 'TOO_LARGE'],
] as [string, DecimalMark, string][])('[I5] %s with mark %s is %s', (cell, mark, refusal) => {
  expect(readFigure(cell, mark, 2)).toEqual({ ok: false, refusal });
});

test('[I5] a decimal mark that the cells leave open is asked about', () => {
  expect(decimalMarks(['12.50', '1,200.00'], 2)).toEqual(['.']);
  expect(decimalMarks(['12,50', '3'], 2)).toEqual([',']);
  expect(decimalMarks(['12', '3'], 2)).toEqual(['.']);
  expect(decimalMarks(['1.200'], 2)).toEqual(['.', ',']);
});

test('[I5] whatever amount is written, with either mark and grouped or not, is read back', () => {
  const amounts = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.boolean());
  fc.assert(
    fc.property(amounts, fc.constantFrom<DecimalMark>('.', ','), ([minor, grouped], mark) => {
      const whole = String(Math.trunc(Math.abs(minor) / 100));
      const group = mark === '.' ? ',' : '.';
      const written = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
      const fraction = String(Math.abs(minor) % 100).padStart(2, '0');
      const cell = `${minor < 0 ? '-' : ''}${written}${mark}${fraction}`;
      expect(readFigure(cell, mark, 2)).toEqual({ ok: true, value: minor });
    }),
  );
});

test('[I5] a plain figure reads as it does with a blank before it, the long way', () => {
  const cells = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ','), maxLength: 14 });
  fc.assert(
    fc.property(cells, fc.constantFrom('.', ','), fc.nat({ max: 3 }), (cell, mark, decimals) => {
      expect(readFigure(cell, mark, decimals)).toEqual(readFigure(` ${cell}`, mark, decimals));
    }),
  );
});
