import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { rightOn } from '#domain/rights/right.ts';
import { readCard } from '#storage/read/read-card.ts';
import { enrolMember } from './enrol-member.ts';
import { ringUp } from './ring-up.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';
import { voidPurchase } from './void-purchase.ts';

const coat = { sku: 'C1', name: 'Wool coat', listMinor: 3_000_00, priceMinor: 3_000_00 };
const thanks = { en: 'Thank you' };
const programme: Programme = {
  ...houseProgramme('CNY'),
  benefits: [
    { id: 'thanks', name: thanks, gives: { kind: 'voucher', minor: 50_00, validDays: 30 } },
  ],
};

let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop({ programme, articles: [coat] });
  const card = await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  if (!card.ok) throw new Error(card.refusal.code);
  member = card.value.member;
});
afterEach(() => shop.db.leave());

async function sellCoat(sale: string, voucher?: string) {
  const dueMinor = voucher === undefined ? 3_000_00 : 2_950_00;
  const lines = [{ id: 'l1', article: coat, quantity: 1 }];
  const vouchers = voucher ? [{ id: voucher, of: 'card' as const, amountMinor: 50_00 }] : [];
  const tenders = [{ kind: 'card' as const, amountMinor: dueMinor }];
  const request = { clerk, sale, member, basket: { lines, vouchers }, tenders };
  return await ringUp(shop, { ...request, shownDueMinor: dueMinor });
}

async function left(id: string) {
  const right = (await readCard(shop.db, member))?.rights?.find((each) => each.id === id);
  return right && rightOn(right, '2026-11-23').left;
}

test('of two sales that use one voucher one is recorded, the other told why not', async () => {
  await sellCoat('sale-1');
  const id = 'sale-1.thanks';
  const both = await Promise.all([sellCoat('sale-2', id), sellCoat('sale-3', id)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual({
    ok: false,
    refusal: { code: 'VOUCHER_USED', voucher: id, name: thanks },
  });
  expect(await left(id)).toBe(0);
});

test('a purchase undone gives back the voucher that paid and takes what it brought', async () => {
  await sellCoat('sale-1');
  await sellCoat('sale-2', 'sale-1.thanks');
  expect([await left('sale-1.thanks'), await left('sale-2.thanks')]).toEqual([0, 50_00]);
  expect(await voidPurchase(shop, { clerk, purchase: 'sale-2' })).toMatchObject({ ok: true });
  expect([await left('sale-1.thanks'), await left('sale-2.thanks')]).toEqual([50_00, 0]);
});
