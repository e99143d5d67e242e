import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCode } from '../rights/code.ts';
import { checkDigit, isNumberOfTill, memberNumber } from './number.ts';
import { badCardNumber, type CardBox, cardBox, cardsIn, isPrintedNumber } from './printed-cards.ts';

const ean = (figures: string) => figures + checkDigit(figures);
const box = (first: string, last: string): CardBox => {
  const made = cardBox(first, last);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

test('[N4] a card is of a box when it lies between its first and its last', () => {
  const vip = box('VIP000501', 'VIP001000');
  expect(vip).toEqual({ first: 'VIP000501', last: 'VIP001000' });
  expect(cardsIn(vip)).toBe(500);
  for (const number of ['VIP000501', 'VIP000777', 'VIP001000']) {
    expect(isPrintedNumber(number, [vip])).toBe(true);
  }
  for (const number of ['VIP000500', 'VIP001001', 'VIP00777', 'VIQ000777', '000777', 'VIP0007X7']) {
    expect(isPrintedNumber(number, [vip])).toBe(false);
  }
});

test('[N4] of a box with check digits no figure can be mistyped', () => {
  const printed = box(ean('290000000001'), ean('290000000500'));
  expect(printed.checked).toBe(true);
  expect(cardsIn(printed)).toBe(500);
  const slip = fc.record({
    serial: fc.integer({ min: 1, max: 500 }),
    at: fc.integer({ min: 0, max: 12 }),
    more: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(slip, ({ serial, at, more }) => {
      const number = ean(`290000000${String(serial).padStart(3, '0')}`);
      expect(isPrintedNumber(number, [printed])).toBe(true);
      const figure = String((Number(number[at]) + more) % 10);
      const mistyped = number.slice(0, at) + figure + number.slice(at + 1);
      expect(isPrintedNumber(mistyped, [printed])).toBe(false);
    }),
  );
});

test.each([
  ['barcodes of goods', '4006381333931', '4006381334006', 'NUMBER_OF_GOODS'],
  ['numbers that tills give out', memberNumber(1, 1), memberNumber(1, 500), 'NUMBER_OF_TILL'],
  ['codes of gift cards', newCode('gift-card', 1, 1n), '9800010000009999', 'NUMBER_OF_VOUCHER'],
  ['too few signs', 'A1', 'A9', 'NUMBER_FORM'],
  ['no figures', 'MEMBER', 'NUMBER', 'NUMBER_FORM'],
  ['the wrong way round', 'VIP001000', 'VIP000501', 'NO_ROW'],
  ['two rows', 'VIP000501', 'GLD000600', 'NO_ROW'],
  ['more cards than there are', '0000000000', '9999999999', 'TOO_MANY'],
] as const)('[N4] a box is not made of %s', (...[, first, last, code]) => {
  expect(cardBox(first, last)).toEqual({ ok: false, refusal: { code } });
});

test('[N4] nothing that goods, tills, vouchers and banks number is a card out of no box', () => {
  expect(badCardNumber('VIP000501')).toBeUndefined();
  expect(badCardNumber(ean('290000000001'))).toBeUndefined();
  expect(badCardNumber('4006381333931')).toEqual({ code: 'NUMBER_OF_GOODS' });
  expect(badCardNumber(memberNumber(27, 1))).toEqual({ code: 'NUMBER_OF_TILL' });
  expect(badCardNumber(newCode('voucher', 1, 1n))).toEqual({ code: 'NUMBER_OF_VOUCHER' });
  expect(badCardNumber('4111111111111111')).toEqual({ code: 'NUMBER_OF_BANK' });
});

test('[N4] no till up to the nine thousandth gives out what is free to be printed', () => {
  const blocks = fc.integer({ min: 1, max: 8999 });
  const serials = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(blocks, serials, (block, serial) => {
      expect(isNumberOfTill(memberNumber(block, serial))).toBe(true);
    }),
  );
  expect(isNumberOfTill(ean('290000000001'))).toBe(false);
});
