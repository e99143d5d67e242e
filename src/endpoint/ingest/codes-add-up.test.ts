import { expect, test } from 'vitest';
import { line } from '#domain/example/goods.ts';
import type { FactBody, PurchaseRecorded } from '#domain/fact/fact.ts';
import type { LooseUndone } from '#domain/fact/loose-facts.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { looseReturn } from '#domain/purchase/loose-return.ts';
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

test('[U1] [U3] goods without a purchase are worth what is given for them', () => {
  const goods = { ...{ programme: houseProgramme('EUR'), day: '2026-11-23' }, receipt: '0001-1' };
  const lines = [line('scarf', 4000, { quantity: 2 })];
  const asked = { ...goods, lines, returnId: 'r', voucherCode: '99', manager: 'lea', note: 'gift' };
  const taken = (refund: 'cash' | 'voucher', more: object = {}, rights?: RightMove[]): FactBody => {
    const loose = looseReturn({ ...asked, refund });
    if (!loose.ok) throw new Error(loose.refusal.code);
    const { value } = loose;
    return { ...value, return: { ...value.return, ...more }, ...(rights && { rights }) };
  };
  expect(addsUp(taken('cash'))).toBe(true);
  expect(addsUp(taken('voucher'))).toBe(true);
  const wrong: readonly object[] = [
    { refundMinor: 8001 },
    { clawedBackPoints: 1 },
    { purchase: 'p1' },
    { member: 'm1' },
    { taxMinor: 1 },
    { lines: [] },
    { voucherMinor: 1 },
  ];
  for (const more of wrong) expect(addsUp(taken('cash', more))).toBe(false);
  expect(addsUp(taken('cash', {}, [put('99', 8000)]))).toBe(false);
  expect(addsUp(taken('voucher', {}, [put('99', 8001)]))).toBe(false);
  expect(addsUp(taken('voucher', {}, []))).toBe(false);
  const undone = { ...taken('voucher'), type: 'loose.undone' } as LooseUndone;
  const off = { move: 'voided', right: '99', amount: 8000, bearer: true } as const;
  expect(addsUp({ ...undone, rights: [off] })).toBe(true);
  expect(addsUp({ ...undone, rights: [{ ...off, right: '98' }] })).toBe(false);
  expect(addsUp(undone)).toBe(false);
});

test('nothing else moves what is its bearer’s', () => {
  const taken = tookReward('m1', 300);
  expect(addsUp(taken)).toBe(true);
  expect(addsUp({ ...taken, rights: [put('GIFT-1', 1000)] })).toBe(false);
});
