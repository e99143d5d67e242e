import { afterEach, beforeEach, expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Article } from '#domain/purchase/article.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { rebuild } from '#storage/rebuild.ts';
import { enrolMember } from './enrol-member.ts';
import { givePurchase } from './give-purchase.ts';
import { ringUp } from './ring-up.ts';
import { takeBack } from './take-back.ts';
import { takeBackGiving } from './take-back-giving.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';
import { voidWithinMs } from './void-window.ts';

const shirt: Article = { sku: 'S1', name: 'Shirt', listMinor: 100_00, priceMinor: 100_00 };
const belt: Article = { sku: 'B1', name: 'Belt', listMinor: 48_00, priceMinor: 48_00 };
const receipt = '0001-000001';

let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop({ articles: [shirt, belt] });
  member = await enrol('06 12 34 42 18');
  await ringUp(shop, {
    ...{ clerk, sale: 'sale-1', shownDueMinor: 148_00 },
    basket: {
      lines: [
        { id: 'l1', article: shirt, quantity: 1 },
        { id: 'l2', article: belt, quantity: 1 },
      ],
    },
    tenders: [{ kind: 'card', amountMinor: 148_00 }],
  });
});
afterEach(() => shop.db.leave());

async function enrol(phone: string, referredBy?: string): Promise<string> {
  const card = await enrolMember(shop, {
    clerk,
    country: 'FR',
    phone,
    ...(referredBy !== undefined && { referredBy }),
  });
  if (!card.ok) throw new Error(card.refusal.code);
  return card.value.member;
}

const give = (to = member) => givePurchase(shop, { clerk, purchase: receipt, member: to });
const held = async (of = member) => {
  const card = await readCard(shop.db, of);
  return card?.lots.reduce((sum, lot) => sum + lot.left, 0);
};
const day = 24 * 60 * 60 * 1000;

test('a receipt and a card make the purchase hers, with its points, once', async () => {
  expect(await give()).toMatchObject({ ok: true, value: { card: { lots: [{ left: 14 }] } } });
  expect(await readPurchase(shop.db, receipt)).toMatchObject({ purchase: { member } });
  expect(await give()).toMatchObject({ refusal: { code: 'IS_OF_MEMBER', member } });
  const other = await enrol('06 12 34 42 19');
  expect(await give(other)).toMatchObject({ refusal: { code: 'IS_OF_MEMBER', member } });
  expect(await held(other)).toBe(0);
});

test('a receipt that nobody knows, and a card that nobody has, are said', async () => {
  const unknown = await givePurchase(shop, { clerk, purchase: '0009-000001', member });
  expect(unknown).toEqual({ ok: false, refusal: { code: 'PURCHASE_UNKNOWN' } });
  expect(await give('nobody')).toEqual({ ok: false, refusal: { code: 'MEMBER_UNKNOWN' } });
});

test('after the days of the programme it stays nobody’s', async () => {
  shop.instant += 15 * day;
  expect(await give()).toEqual({
    ok: false,
    refusal: { code: 'TOO_OLD', until: '2026-12-07' },
  });
});

test('what comes back of it later comes back from her', async () => {
  await give();
  const taken = await takeBack(shop, {
    ...{ clerk, purchase: receipt, refundKind: 'card', why: 'return' },
    lines: [{ line: 'l2', quantity: 1 }],
  });
  expect(taken).toMatchObject({ value: { return: { member, clawedBackPoints: 4 } } });
  expect(await held()).toBe(10);
});

test('undone within a minute it is nobody’s, and may be given to the right one', async () => {
  const before = await readCard(shop.db, member);
  await give();
  shop.instant += voidWithinMs;
  expect(await takeBackGiving(shop, { clerk, purchase: receipt })).toMatchObject({ ok: true });
  expect(await readCard(shop.db, member)).toEqual(before);
  const other = await enrol('06 12 34 42 19');
  await give(other);
  expect(await readPurchase(shop.db, receipt)).toMatchObject({ purchase: { member: other } });
  shop.instant += voidWithinMs + 1;
  expect(await takeBackGiving(shop, { clerk, purchase: receipt })).toEqual({
    ok: false,
    refusal: { code: 'TOO_LATE' },
  });
});

test('cards thrown away and folded again are the same cards', async () => {
  await give();
  expect((await rebuild(shop.db)).changed).toEqual([]);
  await takeBackGiving(shop, { clerk, purchase: receipt });
  expect((await rebuild(shop.db)).changed).toEqual([]);
});

test('[A5] a friend’s first purchase counts for both sides when it is given to her', async () => {
  shop.db.leave();
  const programme = {
    ...houseProgramme('CNY'),
    activities: [
      {
        ...{ id: 'friend', name: { en: 'A friend' }, kind: 'referral' as const },
        ...{ points: 200, friendPoints: 100, fromMinor: 100_00 },
      },
    ],
  };
  shop = await trialShop({ programme, articles: [shirt] });
  const brought = await enrol('06 12 34 42 18');
  const friend = await enrol('06 12 34 42 19', brought);
  await ringUp(shop, {
    ...{ clerk, sale: 'sale-1', shownDueMinor: 100_00 },
    basket: { lines: [{ id: 'l1', article: shirt, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: 100_00 }],
  });
  await give(friend);
  expect([await held(friend), await held(brought)]).toEqual([110, 200]);
});
