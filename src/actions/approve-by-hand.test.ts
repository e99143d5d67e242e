import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BasketLine } from '#domain/purchase/purchase.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { approveByHand } from './approve-by-hand.ts';
import { changeClerk } from './change-clerk.ts';
import { openBoutique } from './open-boutique.ts';
import { openPinTries } from './pin-tries.ts';
import { ringUp } from './ring-up.ts';
import { type Trial, trialShop } from './trial-shop.ts';

let shop: Trial;
let anna: string;
let ben: string;

beforeEach(async () => {
  shop = await trialShop({ opened: false });
  const manager = { name: 'Anna', pin: '4218' };
  const opened = await openBoutique(shop, {
    ...{ name: 'Chez Anna', currency: 'EUR', country: 'FR', manager },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  anna = opened.value.clerk;
  const added = await changeClerk(shop, { by: anna, name: 'Ben', role: 'clerk', pin: '1111' });
  if (!added.ok) throw new Error(added.refusal.code);
  ben = added.value.clerk;
});
afterEach(() => shop.db.leave());

function freshTries() {
  const kept = new Map<string, string>();
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return openPinTries({ place, watch: () => 0 });
}

test('a manager at the till answers for herself, without a PIN', async () => {
  const approved = { ok: true, value: { clerk: anna, name: 'Anna' } };
  expect(await approveByHand(shop, { clerk: anna }, freshTries())).toEqual(approved);
});

test('a clerk needs the PIN of a manager, and hers alone', async () => {
  const tries = freshTries();
  const asked = { clerk: ben, manager: anna };
  expect(await approveByHand(shop, { clerk: ben }, tries)).toMatchObject({
    refusal: { code: 'MANAGER_ONLY' },
  });
  expect(await approveByHand(shop, { clerk: ben, manager: ben, pin: '1111' }, tries)).toMatchObject(
    {
      refusal: { code: 'MANAGER_ONLY' },
    },
  );
  expect(await approveByHand(shop, { ...asked, pin: '1111' }, tries)).toMatchObject({
    refusal: { code: 'PIN_WRONG', triesLeft: 4 },
  });
  expect(await approveByHand(shop, { ...asked, pin: '4218' }, tries)).toMatchObject({
    value: { clerk: anna },
  });
});

function sold(sale: string, byHand: BasketLine['byHand']) {
  const article = { sku: 'C', name: 'Coat', listMinor: 10_000, priceMinor: 10_000 };
  const lines = [{ id: 'l1', article, quantity: 1, ...(byHand && { byHand }) }];
  const tenders = [{ kind: 'card', amountMinor: 8000 }] as const;
  return ringUp(shop, { clerk: ben, sale, basket: { lines }, tenders, shownDueMinor: 8000 });
}

test('[Q20] a price by hand is recorded by the word of a manager, and of nobody else', async () => {
  const byHand = (manager: string) => ({
    ...{ off: { priceMinor: 8000 }, note: 'a seam was open', manager },
  });
  for (const nobody of [ben, 'Anna', 'somebody']) {
    expect(await sold('sale-1', byHand(nobody))).toMatchObject({
      refusal: { code: 'BY_HAND_UNAPPROVED' },
    });
  }
  expect(await readPurchase(shop.db, 'sale-1')).toBeUndefined();
  expect(await sold('sale-1', byHand(anna))).toMatchObject({
    value: {
      purchase: {
        lines: [{ netMinor: 8000, discountMinor: 2000 }],
        quote: { given: [{ byHand: byHand(anna), minor: 2000 }] },
      },
    },
  });
});
