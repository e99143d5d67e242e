import { afterEach, beforeEach, expect, test } from 'vitest';
import { basketOf, line } from '#domain/example/goods.ts';
import type { TenderKind } from '#domain/purchase/purchase.ts';
import { zAddsUp } from '#domain/shift/z-adds-up.ts';
import { readClosings, readShiftNow } from '#storage/read/read-shift.ts';
import { rebuild } from '#storage/rebuild.ts';
import { changeTill } from '#storage/till-state.ts';
import { closeShift } from './close-shift.ts';
import { countCash } from './count-cash.ts';
import { enrolMember } from './enrol-member.ts';
import { moveCash } from './move-cash.ts';
import { openShift } from './open-shift.ts';
import { ringUp } from './ring-up.ts';
import { takeBack } from './take-back.ts';
import { type Trial, trialClerk, trialShop } from './trial-shop.ts';
import { undoCash } from './undo-cash.ts';
import { voidPurchase } from './void-purchase.ts';

const clerk = trialClerk;
let shop: Trial;

beforeEach(async () => {
  shop = await trialShop();
});
afterEach(() => shop.db.leave());

async function sell(minor: number, ...kinds: TenderKind[]) {
  const sale = shop.newId();
  const parts = kinds.length === 0 ? (['cash'] as const) : kinds;
  const tenders = parts.map((kind) => ({ kind, amountMinor: minor / parts.length }));
  const basket = basketOf(line('scarf', minor));
  const rung = await ringUp(shop, { clerk, sale, basket, tenders, shownDueMinor: minor });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value.purchase;
}

async function count(minor: number) {
  const counted = await countCash(shop, { clerk, count: { minor } });
  if (!counted.ok) throw new Error(counted.refusal.code);
}

async function close(leftMinor: number, more: { note?: string; next?: string } = {}) {
  const closed = await closeShift(shop, { clerk, leftMinor, ...more });
  if (!closed.ok) throw new Error(closed.refusal.code);
  return closed.value;
}

test('a shift from its float to its Z report', async () => {
  await openShift(shop, { clerk, floatMinor: 15_000 });
  const cash = await sell(8000);
  await sell(6000, 'card');
  const lines = [{ line: 'scarf', quantity: 1 }];
  const asked = { clerk, purchase: cash.id, lines, refundKind: 'cash', why: 'return' } as const;
  expect(await takeBack(shop, asked)).toMatchObject({ ok: true });
  const out = { clerk, kind: 'paid-out', minor: 1250, reason: 'expense' } as const;
  expect(await moveCash(shop, { ...out, note: ' stamps ' })).toMatchObject({ ok: true });
  await count(13_700);
  const z = await close(10_000, { note: '0.50 short' });
  expect(zAddsUp(z)).toBe(true);
  expect(z).toMatchObject({
    ...{ number: 1, block: 1, currency: 'CNY', opened: { clerk }, closed: { clerk } },
    sales: { count: 2, dueMinor: 14_000 },
    returns: { count: 1, refundMinor: 8000 },
    tenders: [
      { kind: 'cash', takenMinor: 8000, backMinor: 8000 },
      { kind: 'card', takenMinor: 6000, backMinor: 0 },
    ],
    receipts: { first: '0001-000001', last: '0001-000003' },
  });
  expect(z.cash).toMatchObject({
    ...{ expectedMinor: 13_750, varianceMinor: -50, note: '0.50 short' },
    ...{ leftMinor: 10_000, safeMinor: 3700, movements: [{ note: 'stamps' }] },
  });
  expect(await readClosings(shop.db)).toMatchObject([{ z, own: true }]);
  expect(await readShiftNow(shop.db)).toEqual({ last: z, facts: [] });
});

test('[K2] nothing opened: the till sells, and the next Z has it', async () => {
  await sell(5000);
  expect(await closeShift(shop, { clerk, leftMinor: 0 })).toEqual({
    ...{ ok: false, refusal: { code: 'NO_SHIFT' } },
  });
  await openShift(shop, { clerk, floatMinor: 5000 });
  await count(5000);
  expect(await close(5000)).toMatchObject({ before: 1, sales: { count: 1 } });
});

test('[K9] whoever takes over begins with what was counted', async () => {
  await openShift(shop, { clerk, floatMinor: 5000 });
  await sell(2000);
  await count(7000);
  const first = await close(0, { next: 'bo' });
  expect(first.cash.leftMinor).toBe(7000);
  const again = await openShift(shop, { clerk, floatMinor: 0 });
  expect(again).toMatchObject({ refusal: { code: 'SHIFT_OPEN', open: { clerk: 'bo' } } });
  await count(7000);
  const second = await close(7000);
  expect(second).toMatchObject({ number: 2, since: first.upTo, opened: { clerk: 'bo' } });
  expect(second.cash).toMatchObject({ floatMinor: 7000, carriedMinor: 7000, varianceMinor: 0 });
});

test('[K8] cash that moved by mistake is taken back for a minute', async () => {
  await openShift(shop, { clerk, floatMinor: 5000 });
  const paid = { clerk, kind: 'drop', minor: 1000, reason: 'safe' } as const;
  const first = await moveCash(shop, paid);
  if (!first.ok) throw new Error(first.refusal.code);
  const { id: movement } = first.value.movement;
  expect(await undoCash(shop, { clerk, movement })).toMatchObject({ ok: true });
  expect(await undoCash(shop, { clerk, movement })).toMatchObject({
    refusal: { code: 'ALREADY_UNDONE' },
  });
  const second = await moveCash(shop, paid);
  shop.instant += 61_000;
  const late = second.ok ? second.value.movement.id : '';
  expect(await undoCash(shop, { clerk, movement: late })).toMatchObject({
    refusal: { code: 'TOO_LATE' },
  });
});

test('[K10] a purchase undone whole takes out of the drawer what was put in', async () => {
  await openShift(shop, { clerk, floatMinor: 5000 });
  const { id } = await sell(4000, 'card', 'cash');
  expect(await voidPurchase(shop, { clerk, purchase: id })).toMatchObject({ ok: true });
  await count(5000);
  expect(await close(0)).toMatchObject({ voids: { count: 1 }, cash: { varianceMinor: 0 } });
});

test('[K11] what the shop owes in points stands in the report', async () => {
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { member } = enrolled.value;
  await openShift(shop, { clerk, floatMinor: 0 });
  const basket = basketOf(line('coat', 100_000));
  const tenders = [{ kind: 'card', amountMinor: 100_000 }] as const;
  const asked = { clerk, sale: 's', member, basket, tenders, shownDueMinor: 100_000 };
  expect(await ringUp(shop, asked)).toMatchObject({ ok: true });
  await count(0);
  const z = await close(0);
  expect(z).toMatchObject({ enrolments: 1, points: { issued: 100 }, owed: { points: 100 } });
});

test('[K2] what came back to a till that was set back is in its next Z', async () => {
  await openShift(shop, { clerk, floatMinor: 0 });
  await sell(3000);
  const rows = await shop.db.facts.toArray();
  await shop.db.pulled.bulkPut(rows.map(({ fact, about }) => ({ hash: fact.hash, fact, about })));
  await shop.db.facts.clear();
  await changeTill(shop.db, { incarnation: 2, block: 2 });
  shop.instant += 60_000;
  await sell(2000);
  await count(5000);
  expect(await close(0)).toMatchObject({ sales: { count: 2 }, cash: { varianceMinor: 0 } });
});

test('cards are the same with facts of the drawer among those of members', async () => {
  const enrolled = await enrolMember(shop, { clerk, country: 'FR', name: 'Marie' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  await openShift(shop, { clerk, floatMinor: 0 });
  await count(0);
  await close(0);
  expect(await rebuild(shop.db)).toEqual({ members: 1, changed: [] });
});
