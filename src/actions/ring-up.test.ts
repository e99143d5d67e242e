import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Basket } from '#domain/purchase/purchase.ts';
import { done, refused } from '#domain/result.ts';
import { readDraft } from '#storage/draft.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase, readRecentPurchases } from '#storage/read/read-purchase.ts';
import { changeTill } from '#storage/till-state.ts';
import { enrolMember } from './enrol-member.ts';
import { keepDraft } from './keep-draft.ts';
import { type RingUp, ringUp } from './ring-up.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

const coat: Article = { sku: 'C1', name: 'Wool coat', listMinor: 3_000_00, priceMinor: 3_000_00 };
const shirt: Article = { sku: 'S1', name: 'Shirt', listMinor: 148_00, priceMinor: 148_00 };
const programme = houseProgramme('CNY');

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop({ articles: [coat, shirt] });
});
afterEach(() => shop.db.leave());

const one = (article: Article, spend = 0): Basket => ({
  lines: [{ id: 'l1', article, quantity: 1 }],
  ...(spend > 0 && { spend }),
});

function paid(sale: string, dueMinor: number, more: Partial<RingUp> = {}): RingUp {
  return {
    clerk,
    sale,
    basket: one(shirt),
    tenders: [{ kind: 'card', amountMinor: dueMinor }],
    shownDueMinor: dueMinor,
    ...more,
  };
}

async function member(): Promise<Card> {
  const card = await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  if (!card.ok) throw new Error(card.refusal.code);
  return card.value;
}

test('a purchase is recorded with its card, and its draft goes with the commit', async () => {
  const card = await member();
  await keepDraft(shop, { basket: one(shirt), member: card.member });
  const rung = await ringUp(shop, paid('sale-1', 148_00, { member: card.member }));
  expect(rung).toMatchObject({
    ok: true,
    value: { purchase: { id: 'sale-1', receipt: '0001-000001', earnedPoints: 14 } },
  });
  expect(rung.ok && rung.value.card).toEqual(await readCard(shop.db, card.member));
  expect(await readDraft(shop.db)).toBeUndefined();
});

test('[W1] [W2] who served her and a note are kept with the purchase', async () => {
  const said = { soldBy: 'ben', note: 'a gift for her sister' };
  const rung = await ringUp(shop, paid('sale-1', 148_00, { said }));
  expect(rung).toMatchObject({ value: { purchase: said } });
  expect(await readPurchase(shop.db, '0001-000001')).toMatchObject({
    ...{ purchase: said, fact: { clerk } },
  });
});

test('points shown, points in the ledger and points on the receipt are the same', async () => {
  const card = await member();
  await ringUp(shop, paid('sale-1', 3_000_00, { member: card.member, basket: one(coat) }));
  const before = await readCard(shop.db, card.member);
  const basket = one(shirt, 300);
  const day = '2026-11-23';
  const promised = quote({ programme, card: before, basket, day });
  const due = promised.totals.dueMinor;
  const rung = await ringUp(shop, paid('sale-2', due, { member: card.member, basket }));
  if (!rung.ok) throw new Error(rung.refusal.code);
  const { purchase, card: after } = rung.value;
  expect(due).toBe(118_00 - 14_80);
  expect(purchase.earnedPoints).toBe(promised.earns?.points);
  expect(purchase.redeemedPoints).toBe(300);
  expect(purchase.quote?.balance).toEqual(promised.balance);
  const held = after?.lots.reduce((sum, lot) => sum + lot.left, 0);
  expect(held).toBe(purchase.quote?.balance?.after);
});

test('the same sale is never recorded twice', async () => {
  await ringUp(shop, paid('sale-1', 148_00));
  const again = await ringUp(shop, paid('sale-1', 148_00));
  expect(again).toMatchObject({ ok: false, refusal: { code: 'ALREADY_RECORDED' } });
  expect(await readRecentPurchases(shop.db, 5)).toHaveLength(1);
});

test('when what is due is not what was shown, nothing is recorded', async () => {
  const rung = await ringUp(shop, paid('sale-1', 140_00));
  expect(rung).toEqual({ ok: false, refusal: { code: 'DUE_CHANGED', dueMinor: 148_00 } });
  expect(await readPurchase(shop.db, 'sale-1')).toBeUndefined();
  expect(shop.nudged).toBe(0);
});

test('tenders must pay what is due', async () => {
  const short = paid('sale-1', 148_00, { tenders: [{ kind: 'cash', amountMinor: 100_00 }] });
  expect(await ringUp(shop, short)).toMatchObject({ refusal: { code: 'TENDERS_DIFFER' } });
});

test('a member whom this till does not have is not sold to in silence', async () => {
  const rung = await ringUp(shop, paid('sale-1', 148_00, { member: 'nobody' }));
  expect(rung).toEqual({ ok: false, refusal: { code: 'MEMBER_UNKNOWN' } });
});

test('two sales at once get two receipts, and both stand on the card', async () => {
  const card = await member();
  const both = ['sale-1', 'sale-2'].map((sale) =>
    ringUp(shop, paid(sale, 148_00, { member: card.member })),
  );
  const rung = await Promise.all(both);
  const receipts = rung.map((each) => each.ok && each.value.purchase.receipt);
  expect(receipts.toSorted()).toEqual(['0001-000001', '0001-000002']);
  expect((await readCard(shop.db, card.member))?.purchases).toHaveLength(2);
});

test('where other tills may spend them too, points are granted before they are spent', async () => {
  shop.db.leave();
  const asked: number[] = [];
  let line = true;
  shop = await trialShop({
    articles: [coat, shirt],
    claim: async (_, points) => {
      asked.push(points);
      return line ? done(points) : refused({ code: 'LINE_DOWN' });
    },
  });
  const { member: id } = await member();
  await ringUp(shop, paid('sale-1', 3_000_00, { member: id, basket: one(coat) }));
  expect(asked).toEqual([]);
  const spending = { member: id, basket: one(shirt, 300) };
  line = false;
  const down = await ringUp(shop, paid('sale-2', 103_20, spending));
  expect(down).toEqual({ ok: false, refusal: { code: 'LINE_DOWN' } });
  expect(await readPurchase(shop.db, 'sale-2')).toBeUndefined();
  line = true;
  expect(await ringUp(shop, paid('sale-2', 103_20, spending))).toMatchObject({ ok: true });
  expect(asked).toEqual([300, 300]);
});

test('of two sales that spend her points, the second claims when the first has spent', async () => {
  shop.db.leave();
  const recordedBefore: number[] = [];
  shop = await trialShop({
    articles: [coat, shirt],
    claim: async (_, points) => {
      recordedBefore.push((await readRecentPurchases(shop.db, 9)).length);
      return done(points);
    },
  });
  const { member: id } = await member();
  await ringUp(shop, paid('sale-1', 3_000_00, { member: id, basket: one(coat) }));
  const spending = { member: id, basket: one(shirt, 100) };
  const both = ['sale-2', 'sale-3'].map((sale) => ringUp(shop, paid(sale, 123_20, spending)));
  expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
  expect(recordedBefore).toEqual([1, 2]);
});

test('a till that has just stopped being alone spends no more than it was granted', async () => {
  shop.db.leave();
  let id = '';
  shop = await trialShop({
    articles: [coat, shirt],
    claim: async () => {
      await changeTill(shop.db, { alone: false, holdsSince: 1 });
      await shop.db.meta.put({ key: 'sync', cursor: 1, acked: {} });
      await shop.db.held.put({ member: id, lots: [{ lot: 'sale-1', points: 200 }] });
      return done(200);
    },
  });
  ({ member: id } = await member());
  await ringUp(shop, paid('sale-1', 3_000_00, { member: id, basket: one(coat) }));
  const three = paid('sale-2', 103_20, { member: id, basket: one(shirt, 300) });
  expect(await ringUp(shop, three)).toEqual({ ok: false, refusal: { code: 'LINE_DOWN' } });
  const two = paid('sale-2', 113_20, { member: id, basket: one(shirt, 200) });
  expect(await ringUp(shop, two)).toMatchObject({ ok: true });
});

test('points that no till but this could spend are asked for once another one can', async () => {
  shop.db.leave();
  shop = await trialShop({ articles: [coat, shirt], claim: async () => done(0) });
  const { member: id } = await member();
  await ringUp(shop, paid('sale-1', 3_000_00, { member: id, basket: one(coat) }));
  const spending = paid('sale-2', 123_20, { member: id, basket: one(shirt, 100) });
  await changeTill(shop.db, { alone: false, holdsSince: 9 });
  expect(await ringUp(shop, spending)).toEqual({ ok: false, refusal: { code: 'LINE_DOWN' } });
  await changeTill(shop.db, { alone: true });
  expect(await ringUp(shop, spending)).toMatchObject({ ok: true });
});

test('a tab that an update left behind says that nothing was recorded', async () => {
  shop.db.stale = true;
  const rung = await ringUp(shop, paid('sale-1', 148_00));
  expect(rung).toEqual({ ok: false, refusal: { code: 'NOT_RECORDED', kind: 'stale-tab' } });
  shop.db.stale = false;
});
