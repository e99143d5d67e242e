import { expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import type { Benefit } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { RightTerms } from '#domain/rights/right.ts';
import { afterAct, basketOf, newSale, type SaleAct } from '../basket/sale.ts';
import { rightsOnOffer } from './rights-on-offer.ts';

const programme = houseProgramme('EUR');
const day = '2026-11-23';
const top = { sku: 'T', name: 'Top', listMinor: 30_00, priceMinor: 30_00 };
const terms = (kind: 'credit' | 'voucher', en: string): RightTerms => ({
  ...{ kind, name: { en }, issuedOn: '2026-09-01', lapsesAfter: '2027-02-28' },
});
const card: Card = {
  ...{ member: 'm1', number: 'm1', profile: {}, consents: [], debt: 0, lots: [], purchases: [] },
  ...{ enrolledOn: '2025-01-01', enrolledBy: 'noor', enrolledAt: 'shop', used: [], contacts: [] },
  ...{ putOff: {}, bought: { colours: {}, sizes: {}, categories: {}, brands: {} } },
  rights: [
    { id: 'credit', terms: terms('credit', 'Credit'), issued: 12_00, used: 0, voided: 0 },
    { id: 'thanks', terms: terms('voucher', 'Thanks'), issued: 20_00, used: 0, voided: 0 },
    { id: 'gone', terms: terms('voucher', 'Gone'), issued: 5_00, used: 5_00, voided: 0 },
  ],
};

const at = (...acts: SaleAct[]) => {
  const sale = acts.reduce(afterAct, newSale('sale'));
  const promised = quote({ programme, card, basket: basketOf(sale), day });
  const offers = rightsOnOffer(promised, card);
  const shown = offers.map((offer) =>
    offer.kind === 'money'
      ? [offer.right, offer.on, offer.minor, offer.lostMinor]
      : [offer.right, offer.on, offer.isIdle],
  );
  return { due: promised.totals.dueMinor, shown };
};
const add: SaleAct = { act: 'add', article: top };
const put = (right: string, on = true): SaleAct => ({ act: 'set-right', right, on });

test('what is open is offered at what it would pay, in the order of her card', () => {
  expect(at(add)).toEqual({
    due: 30_00,
    shown: [
      ['credit', false, 12_00, 0],
      ['thanks', false, 20_00, 0],
    ],
  });
});

test('a right that is on pays at once, and taken off it is free again', () => {
  expect(at(add, put('credit')).due).toBe(18_00);
  expect(at(add, put('credit'), put('credit', false))).toEqual(at(add));
});

test('a voucher that is worth more than what is left says what is lost with it', () => {
  expect(at(add, put('credit'), put('thanks'))).toEqual({
    due: 0,
    shown: [
      ['credit', true, 12_00, 0],
      ['thanks', true, 18_00, 2_00],
    ],
  });
});

test('credit that is worth more than the basket is used in part, and nothing is lost', () => {
  expect(at(add, put('thanks'), put('credit')).shown).toEqual([
    ['credit', true, 10_00, 0],
    ['thanks', true, 20_00, 0],
  ]);
});

test('nothing is offered where nothing is left to pay', () => {
  expect(at()).toEqual({ due: 0, shown: [] });
});

test('a coupon is offered, stays put on, and is said to give nothing where it gives none', () => {
  const tenth: Benefit = {
    ...{ id: 'tenth', name: { en: 'A tenth off' }, byCoupon: true },
    gives: { kind: 'percentage', basisPoints: 1000 },
  };
  const coupon: RightTerms = {
    ...{ kind: 'coupon', name: { en: 'Coupon' }, issuedOn: '2026-09-01', benefit: 'tenth' },
  };
  const hers = { ...card, rights: [{ id: 'c', terms: coupon, issued: 1, used: 0, voided: 0 }] };
  const offered = (...acts: SaleAct[]) => {
    const basket = basketOf(acts.reduce(afterAct, newSale('sale')));
    const told = quote({ programme: { ...programme, benefits: [tenth] }, card: hers, basket, day });
    return rightsOnOffer(told, hers).map((offer) => [offer.on, 'isIdle' in offer && offer.isIdle]);
  };
  expect(offered(add)).toEqual([[false, false]]);
  expect(offered(add, put('c'))).toEqual([[true, false]]);
  expect(offered(put('c'))).toEqual([[true, true]]);
});
