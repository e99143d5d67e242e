import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberNumber } from '#domain/member/number.ts';
import { ean13, isEan13 } from './ean13.ts';

/** The widths of the four bars of each figure, as a scanner measures them. */
const widths = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];

/** Which side's figures were read backwards, for each first figure. */
const firstFigures = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG'].concat([
  ...['LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL'],
]);

/** As a scanner does it: runs of dark and light, four to a figure. */
function scanned(modules: string): string {
  const runs = (modules.match(/1+|0+/g) ?? []).map(({ length }) => length);
  const figures = (from: number) =>
    Array.from({ length: 6 }, (_, at) => runs.slice(from + at * 4, from + at * 4 + 4).join(''));
  const left = figures(3).map((width) => {
    const forwards = widths.indexOf(width);
    const backwards = widths.findIndex((each) => [...each].reverse().join('') === width);
    return forwards >= 0 ? { figure: forwards, side: 'L' } : { figure: backwards, side: 'G' };
  });
  const right = figures(3 + 24 + 5).map((width) => widths.indexOf(width));
  const first = firstFigures.indexOf(left.map(({ side }) => side).join(''));
  return [first, ...left.map(({ figure }) => figure), ...right].join('');
}

test('the printed bars of a known article are those of the standard', () => {
  expect(ean13('4006381333931')).toBe(
    '10100011010100111010111101111010001001011001101010' +
      '100001010000101000010111010010000101100110101',
  );
});

test('[N1] a scanner reads the number of any member from the bars on her card', () => {
  const block = fc.integer({ min: 1, max: 9999 });
  const serial = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(block, serial, (from, count) => {
      const number = memberNumber(from, count);
      expect(ean13(number)).toHaveLength(95);
      expect(scanned(ean13(number))).toBe(number);
    }),
  );
});

test('[N6] a number that is no EAN-13 is not drawn as bars', () => {
  expect(isEan13('2900000000018')).toBe(true);
  expect(['2900000000017', 'VIP000501', '29000008'].map(isEan13)).toEqual([false, false, false]);
});
