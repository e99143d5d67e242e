import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, isMemberNumber, memberNumber } from './number.ts';

const blocks = fc.integer({ min: 1, max: 9999 });
const serials = fc.integer({ min: 1, max: 9_999_999 });

test('[N1] thirteen digits that begin with 2, the last one checking the others', () => {
  expect(memberNumber(1, 1)).toBe('2000100000014');
  expect(checkDigit('400638133393')).toBe('1');
});

test('[N1] a mistyped digit is noticed', () => {
  fc.assert(
    fc.property(blocks, serials, fc.nat(11), fc.integer({ min: 1, max: 9 }), (...drawn) => {
      const [block, serial, place, more] = drawn;
      const number = memberNumber(block, serial);
      expect(isMemberNumber(number)).toBe(true);
      const wrong = String((Number(number[place]) + more) % 10);
      const mistyped = number.slice(0, place) + wrong + number.slice(place + 1);
      expect(isMemberNumber(mistyped)).toBe(false);
    }),
  );
});

test('[N2] two members share a number only when block and serial are the same', () => {
  fc.assert(
    fc.property(fc.tuple(blocks, serials), fc.tuple(blocks, serials), (one, other) => {
      const isSame = one[0] === other[0] && one[1] === other[1];
      expect(memberNumber(...one) === memberNumber(...other)).toBe(isSame);
    }),
  );
});

test.each(['', '2000100000018', '1000100000014', '20001000000140', 'abcdefghijklm'])(
  '[N1] %j is no member number',
  (text) => {
    expect(isMemberNumber(text)).toBe(false);
  },
);

test('[N2] a block or serial that does not fit is a fault', () => {
  expect(() => memberNumber(0, 1)).toThrow('no such block');
  expect(() => memberNumber(1, 10_000_000)).toThrow('no such serial');
});
