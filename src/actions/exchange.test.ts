import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#domain/purchase/article.ts';
import { kindOfCode } from '#domain/rights/code.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { rebuild } from '#storage/rebuild.ts';
import { enrolMember } from './enrol-member.ts';
import { type RingUp, ringUp } from './ring-up.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

const shirt: Article = { sku: 'S1', name: 'Shirt', listMinor: 59_00, priceMinor: 59_00 };
const coat: Article = { sku: 'C1', name: 'Coat', listMinor: 89_00, priceMinor: 89_00 };

let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop({ articles: [shirt, coat] });
  const card = await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  if (!card.ok) throw new Error(card.refusal.code);
  member = card.value.member;
  await ringUp(shop, {
    ...{ clerk, sale: 'sale-1', member, shownDueMinor: 59_00 },
    basket: { lines: [{ id: 'l1', article: shirt, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: 59_00 }],
  });
});
afterEach(() => shop.db.leave());

const exchanging = (more: Partial<RingUp> = {}) =>
  ringUp(shop, {
    ...{ clerk, sale: 'sale-2', member, shownDueMinor: 89_00 },
    basket: { lines: [{ id: 'l1', article: coat, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: 30_00 }],
    back: {
      ...{ purchase: 'sale-1', member, refundKind: 'card', shownRefundMinor: 59_00 },
      lines: [{ line: 'l1', quantity: 1 }],
    },
    ...more,
  });
const types = async () =>
  (await shop.db.facts.toArray()).map(({ fact }) => fact.body.type).slice(-2);

test('goods back and goods taken are two facts of one commit, and one card', async () => {
  const made = await exchanging();
  expect(made).toMatchObject({
    ok: true,
    value: {
      purchase: { receipt: '0001-000003', exchanged: { minor: 59_00 } },
      back: { receipt: '0001-000002', refundMinor: 59_00, exchange: 'sale-2' },
    },
  });
  expect(await types()).toEqual(['purchase.returned', 'purchase.recorded']);
  const card = await readCard(shop.db, member);
  expect(card?.lots.reduce((sum, { left }) => sum + left, 0)).toBe(8);
  expect((await rebuild(shop.db)).changed).toEqual([]);
  expect((await readPurchase(shop.db, 'sale-1'))?.returns).toHaveLength(1);
});

test('refused, neither is recorded', async () => {
  const before = await shop.db.facts.count();
  expect(await exchanging({ tenders: [] })).toMatchObject({
    refusal: { code: 'TENDERS_DIFFER' },
  });
  const dearer = { purchase: 'sale-1', member, refundKind: 'card' as const };
  const lines = [{ line: 'l1', quantity: 1 }];
  const changed = await exchanging({ back: { ...dearer, lines, shownRefundMinor: 58_00 } });
  expect(changed).toEqual({
    ok: false,
    refusal: { code: 'REFUND_CHANGED', refundMinor: 59_00 },
  });
  const unknown = { ...dearer, purchase: 'sale-9', lines, shownRefundMinor: 59_00 };
  expect(await exchanging({ back: unknown })).toMatchObject({
    refusal: { code: 'PURCHASE_UNKNOWN' },
  });
  expect(await shop.db.facts.count()).toBe(before);
});

test('asked twice it is recorded once, and the piece comes back once', async () => {
  await exchanging();
  expect(await exchanging()).toMatchObject({ refusal: { code: 'ALREADY_RECORDED' } });
  expect(await exchanging({ sale: 'sale-3' })).toMatchObject({ refusal: { code: 'NOTHING_LEFT' } });
});

test('[R11] what a voucher without a code paid comes back as one that has one', async () => {
  const basket = { lines: [{ id: 'l1', article: shirt, quantity: 1 }] };
  await ringUp(shop, {
    ...{ clerk, sale: 'sale-p', shownDueMinor: 39_00 },
    basket: { ...basket, vouchers: [{ id: 'of paper', amountMinor: 20_00 }] },
    tenders: [{ kind: 'card', amountMinor: 39_00 }],
  });
  const lines = [{ line: 'l1', quantity: 1 }];
  const made = await exchanging({
    tenders: [{ kind: 'card', amountMinor: 50_00 }],
    back: { purchase: 'sale-p', refundKind: 'card', shownRefundMinor: 39_00, lines },
  });
  const { voucherMinor, voucher = '' } = (made.ok && made.value.back) || {};
  expect([voucherMinor, kindOfCode(voucher)]).toEqual([20_00, 'voucher']);
  expect(await readByCode(shop.db, [voucher])).toMatchObject([{ issued: 20_00, used: 0 }]);
});

test('a gift card that was sold comes back for goods, unless it is spent', async () => {
  const code = 'GC-EXCHANGED-1';
  const price = { listMinor: 50_00, priceMinor: 50_00 };
  const sold = { sku: 'gift-card', name: 'Gift card', tags: ['gift-card'], ...price };
  await ringUp(shop, {
    ...{ clerk, sale: 'sale-gift', member, shownDueMinor: 50_00 },
    basket: { lines: [{ id: 'l1', article: sold, quantity: 1, giftCard: code }] },
    tenders: [{ kind: 'card', amountMinor: 50_00 }],
  });
  const back: RingUp['back'] = {
    ...{ purchase: 'sale-gift', member, refundKind: 'card', shownRefundMinor: 50_00 },
    lines: [{ line: 'l1', quantity: 1 }],
  };
  const tenders = [{ kind: 'card', amountMinor: 39_00 }] as const;
  expect(await exchanging({ back, tenders })).toMatchObject({ ok: true });
  expect(await readByCode(shop.db, [code])).toMatchObject([{ voided: 50_00 }]);
});
