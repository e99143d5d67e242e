import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMemberNumber, memberNumber } from '../member/number.ts';
import {
  badGiftCardCode,
  type CodeKind,
  codeInGroups,
  kindOfCode,
  newCode,
  plainCode,
} from './code.ts';

const kinds = fc.constantFrom<CodeKind>('gift-card', 'voucher');
const blocks = fc.integer({ min: 1, max: 9999 });

test('[N3] a code says what it is, and is found however it is typed', () => {
  fc.assert(
    fc.property(kinds, blocks, fc.bigInt({ min: 0n }), (kind, block, chance) => {
      const code = newCode(kind, block, chance);
      expect(code).toMatch(/^9[89]\d{14}$/);
      expect(kindOfCode(code)).toBe(kind);
      expect(plainCode(codeInGroups(code))).toBe(code);
      expect(isMemberNumber(code)).toBe(false);
    }),
  );
});

test('[N3] one figure mistyped is no code', () => {
  const slip = fc.record({
    at: fc.integer({ min: 2, max: 15 }),
    more: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(kinds, slip, (kind, { at, more }) => {
      const code = newCode(kind, 27, 123_456_789n);
      const wrong = (Number(code[at]) + more) % 10;
      const mistyped = code.slice(0, at) + wrong + code.slice(at + 1);
      expect(kindOfCode(mistyped)).toBeUndefined();
      expect(badGiftCardCode(mistyped)).toEqual({ code: 'CODE_MISTYPED' });
    }),
  );
});

test.each([
  ['a code made here', newCode('gift-card', 1, 7n), undefined],
  ['a code printed on a card', plainCode(' gc-2026-0007 '), undefined],
  ['an in-store barcode on a card', '2990000000017', undefined],
  ['a barcode of goods', '4006381333931', { code: 'CODE_OF_GOODS' }],
  ['a voucher’s code', newCode('voucher', 1, 7n), { code: 'CODE_MISTYPED' }],
  ['five characters', 'GC-12', { code: 'CODE_FORM' }],
  ['words', 'MY GIFT CARD', { code: 'CODE_FORM' }],
] as const)('[N3] money is put on a card with %s, or not', (_, code, refusal) => {
  expect(badGiftCardCode(code)).toEqual(refusal);
});

test('[N3] a member’s number is no code of a gift card made here', () => {
  expect(kindOfCode(memberNumber(1, 1))).toBeUndefined();
});
