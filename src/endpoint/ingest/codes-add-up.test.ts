import { expect, test } from 'vitest';
import type { FactBody, PurchaseRecorded } from '#domain/fact/fact.ts';
import type { RightMove } from '#domain/rights/right.ts';
import { bought, broughtBack, tookReward } from '../paper-till.ts';
import { addsUp } from './adds-up.ts';

const terms = { kind: 'gift-card', name: { en: 'Card' }, issuedOn: '2026-11-23' } as const;

function put(right: string, amount: number, more: object = {}): RightMove {
  return { move: 'issued', right, amount, terms, bearer: true, ...more };
}

function giftCardSold(...rights: readonly RightMove[]): PurchaseRecorded {
  const sold = bought('p1');
  const lines = sold.purchase.lines.map((line) => ({ ...line, giftCard: 'GIFT-1' }));
  return { ...sold, purchase: { ...sold.purchase, lines }, rights };
}

const used = { move: 'used', right: 'GIFT-2', amount: 500, bearer: true } as const;

test('[V9] on a gift card lies what was paid for it', () => {
  expect(addsUp(giftCardSold(put('GIFT-1', 10_000)))).toBe(true);
  expect(addsUp(giftCardSold(put('GIFT-1', 4000), put('GIFT-1', 6000), used))).toBe(true);
  expect(addsUp(giftCardSold(put('GIFT-1', 10_001)))).toBe(false);
  expect(addsUp(giftCardSold())).toBe(false);
  expect(addsUp(giftCardSold(put('GIFT-1', 10_000), put('GIFT-2', 1)))).toBe(false);
  expect(addsUp({ ...bought('p1'), rights: [put('GIFT-1', 10_000)] })).toBe(false);
  expect(addsUp({ ...bought('p1'), rights: [{ ...used, move: 'given-back' }] })).toBe(false);
});

test('[R11] a return brings the one voucher that it says, of the value that it says', () => {
  const back = broughtBack('b1', 'p1');
  if (back.type !== 'purchase.returned') throw new Error('goods come back');
  const brings = (voucher: object, ...rights: readonly RightMove[]): FactBody => ({
    ...back,
    ...{ rights, return: { ...back.return, ...voucher } },
  });
  const said = { voucher: '99', voucherMinor: 2000 };
  expect(addsUp(brings(said, put('99', 2000)))).toBe(true);
  expect(addsUp(brings({ voucherMinor: 2000 }))).toBe(true);
  expect(addsUp(brings(said))).toBe(false);
  expect(addsUp(brings(said, put('99', 2001)))).toBe(false);
  expect(addsUp(brings({}, put('99', 2000)))).toBe(false);
  expect(addsUp(brings(said, put('99', 2000), put('98', 2000)))).toBe(false);
});

test('nothing else moves what is its bearer’s', () => {
  const taken = tookReward('m1', 300);
  expect(addsUp(taken)).toBe(true);
  expect(addsUp({ ...taken, rights: [put('GIFT-1', 1000)] })).toBe(false);
});
