import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Basket } from '#domain/purchase/purchase.ts';
import { giftCardLiability } from '#domain/rights/bearer-rights.ts';
import { kindOfCode, newCode } from '#domain/rights/code.ts';
import { readAllByCode, readByCode } from '#storage/read/read-by-code.ts';
import { rebuild } from '#storage/rebuild.ts';
import { giftCardCode } from './gift-card-code.ts';
import { makeCode } from './make-code.ts';
import { ringUp } from './ring-up.ts';
import { takeBack } from './take-back.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

const shirt = {
  sku: 'S1',
  barcode: '4006381333931',
  name: 'Shirt',
  listMinor: 148_00,
  priceMinor: 148_00,
};
const code = 'GC-0001';
let shop: Trial;
let lineUp = true;

beforeEach(async () => {
  lineUp = true;
  shop = await trialShop({ articles: [shirt], catchUp: async () => lineUp });
});
afterEach(() => shop.db.leave());

function pay(sale: string, basket: Basket, dueMinor: number) {
  const tenders = [{ kind: 'card', amountMinor: dueMinor }] as const;
  return ringUp(shop, { clerk, sale, basket, tenders, shownDueMinor: dueMinor });
}

function sellCard(sale: string, minor: number) {
  const article = {
    ...{ sku: 'gift-card', name: 'Gift card', listMinor: minor, priceMinor: minor },
    ...{ tags: ['gift-card'], taxBasisPoints: 0 },
  };
  return pay(sale, { lines: [{ id: 'l1', article, quantity: 1, giftCard: code }] }, minor);
}

function payWithCard(sale: string, dueMinor: number) {
  const lines = [{ id: 'l1', article: shirt, quantity: 1 }];
  const vouchers = [{ id: code, of: 'gift-card' as const, amountMinor: 999_999 }];
  return pay(sale, { lines, vouchers }, dueMinor);
}

async function owed() {
  return giftCardLiability(await readAllByCode(shop.db));
}

test('[V8] [V9] what is put on a card and spent from it is owed and paid', async () => {
  await sellCard('sale-1', 100_00);
  await sellCard('sale-2', 20_00);
  expect(await owed()).toBe(120_00);
  const spent = await payWithCard('sale-3', 28_00);
  expect(spent).toMatchObject({
    value: { purchase: { quote: { vouchers: [{ id: code, minor: 120_00, restMinor: 0 }] } } },
  });
  expect(await owed()).toBe(0);
  expect(await payWithCard('sale-4', 148_00)).toMatchObject({
    refusal: { code: 'VOUCHER_USED', voucher: code },
  });
  await rebuild(shop.db);
  expect(await readByCode(shop.db, [code])).toMatchObject([{ issued: 120_00, used: 120_00 }]);
});

test('[V7] [V8] goods bring back what the card paid; a spent card stays sold', async () => {
  await sellCard('sale-1', 100_00);
  await payWithCard('sale-2', 48_00);
  const back = (purchase: string) =>
    takeBack(shop, {
      ...{ clerk, purchase, why: 'return', refundKind: 'cash' },
      lines: [{ line: 'l1', quantity: 1 }],
    });
  expect(await back('sale-1')).toMatchObject({
    refusal: { code: 'GIFT_CARD_SPENT', giftCard: code, leftMinor: 0 },
  });
  expect(await back('sale-2')).toMatchObject({ value: { return: { refundMinor: 48_00 } } });
  expect(await owed()).toBe(100_00);
  expect(await back('sale-1')).toMatchObject({ value: { return: { refundMinor: 100_00 } } });
  expect(await owed()).toBe(0);
});

test('with other tills about, a card is spent and comes back with the line only', async () => {
  await sellCard('sale-1', 100_00);
  lineUp = false;
  expect(await payWithCard('sale-2', 48_00)).toMatchObject({
    refusal: { code: 'CODES_WITH_LINE' },
  });
  const lines = [{ line: 'l1', quantity: 1 }];
  const asked = { clerk, purchase: 'sale-1', lines, why: 'return', refundKind: 'cash' } as const;
  expect(await takeBack(shop, asked)).toMatchObject({ refusal: { code: 'CODES_WITH_LINE' } });
  expect(await owed()).toBe(100_00);
});

test('[N3] a till makes codes, and takes printed ones that no goods bear', async () => {
  const made = await makeCode(shop, 'gift-card');
  expect(kindOfCode(made)).toBe('gift-card');
  expect(await giftCardCode(shop, ' gc-0001 ')).toEqual({ ok: true, value: code });
  expect(await giftCardCode(shop, made)).toEqual({ ok: true, value: made });
  expect(await giftCardCode(shop, shirt.barcode)).toMatchObject({
    refusal: { code: 'CODE_OF_GOODS' },
  });
  expect(await giftCardCode(shop, newCode('voucher', 1, 1n))).toMatchObject({
    refusal: { code: 'CODE_MISTYPED' },
  });
});
