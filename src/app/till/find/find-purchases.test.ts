import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ringUp } from '#actions/ring-up.ts';
import { trialClerk as clerk, type Trial, trialShop } from '#actions/trial-shop.ts';
import { fillSample } from '#app/fill-sample.ts';
import { addDays } from '#domain/calendar/day.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { eachHistory } from '#storage/read/each-history.ts';
import {
  findPurchases,
  newestFirst,
  type PurchaseSeen,
  type PurchaseWish,
} from '#storage/read/find-purchases.ts';

const today = '2026-11-23';
const DAY = 86_400_000;

let shop: Trial;
let other: Trial;

beforeAll(async () => {
  shop = await trialShop();
  other = await trialShop();
  const pin = { salt: '00', hash: '00', rounds: 1 };
  const manager = { type: 'clerk.changed', clerk, name: 'Noor', role: 'manager', pin } as const;
  await fillSample(shop, { manager, currency: 'CNY', country: 'FR', members: 30 }, 'en');
  shop.instant -= 3 * DAY;
  for (const minor of [148_00, 20_00, 148_00, 75_00]) {
    await sell(shop, minor);
    shop.instant += DAY;
  }
  await sell(other, 148_00);
  for (const { fact } of await other.db.facts.toArray()) {
    if (fact.body.type !== 'purchase.recorded') continue;
    await shop.db.pulled.put({ hash: fact.hash, fact, about: [] });
  }
});

afterAll(() => {
  shop.db.leave();
  other.db.leave();
});

async function sell(at: Trial, priceMinor: number) {
  const article = { sku: `A${priceMinor}`, name: 'Shirt', listMinor: priceMinor, priceMinor };
  const rung = await ringUp(at, {
    ...{ clerk, sale: at.newId(), shownDueMinor: priceMinor },
    basket: { lines: [{ id: 'l1', article, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: priceMinor }],
  });
  if (!rung.ok) throw new Error(rung.refusal.code);
}

/** All there is, looked through from one end to the other. */
async function lookedThrough(wish: PurchaseWish): Promise<readonly string[]> {
  const histories = (await Array.fromAsync(eachHistory(shop.db))).flat(2);
  const rows = [...(await shop.db.facts.toArray()), ...(await shop.db.pulled.toArray())];
  const known = new Map<string, Purchase>();
  for (const { body } of [...histories, ...rows.map(({ fact }) => fact)]) {
    if (body.type === 'purchase.recorded') known.set(body.purchase.id, body.purchase);
  }
  const wished = [...known.values()].filter((purchase) => {
    const goods = purchase.lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
    const amounts = [purchase.dueMinor, goods];
    const isOf = wish.member === undefined || purchase.member === wish.member;
    const isThen = purchase.day >= wish.from && purchase.day <= wish.to;
    return isOf && isThen && (wish.amountMinor === undefined || amounts.includes(wish.amountMinor));
  });
  return wished.map(({ id }) => id).sort();
}

async function found(wish: PurchaseWish): Promise<readonly PurchaseSeen[]> {
  return (await Array.fromAsync(findPurchases(shop.db, wish))).flat();
}

test('whatever days and amount are asked for, each purchase of them is found once', async () => {
  const all = await found({ from: '0001-01-01', to: '9999-12-31' });
  expect(all.length).toBeGreaterThan(50);
  const known = all.map(({ dueMinor }) => dueMinor);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        back: fc.integer({ min: 0, max: 600 }),
        length: fc.integer({ min: 0, max: 600 }),
        amountMinor: fc.option(fc.constantFrom(...known, 1), { nil: undefined }),
        member: fc.option(fc.constantFrom(...all.map(({ member }) => member)), { nil: undefined }),
      }),
      async ({ back, length, amountMinor, member }) => {
        const from = addDays(today, -back);
        const wish = { from, to: addDays(from, length), amountMinor, member };
        const ids = (await found(wish)).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(await lookedThrough(wish));
      },
    ),
    { numRuns: 15 },
  );
});

test('what this till sold itself comes first, the newest first', async () => {
  const [own] = await Array.fromAsync(findPurchases(shop.db, { from: '2026-11-20', to: today }));
  expect(own?.map(({ dueMinor }) => dueMinor)).toEqual([75_00, 148_00, 20_00, 148_00]);
  expect(own).toEqual(own?.toSorted(newestFirst));
});

test('what came from other tills is found by its amount as well', async () => {
  const same = await found({ from: '2026-11-20', to: today, amountMinor: 148_00 });
  expect(same.filter(({ first }) => first === 'Shirt')).toHaveLength(3);
});

test('a day on which nothing was sold has no purchases', async () => {
  expect(await found({ from: '2030-01-01', to: '2030-01-01' })).toEqual([]);
});
