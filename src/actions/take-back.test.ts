import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#domain/purchase/article.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { enrolMember } from './enrol-member.ts';
import { ringUp } from './ring-up.ts';
import { takeBack } from './take-back.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';
import { mainTender, voidPurchase } from './void-purchase.ts';
import { voidWithinMs } from './void-window.ts';

const shirt: Article = { sku: 'S1', name: 'Shirt', listMinor: 100_00, priceMinor: 100_00 };
const belt: Article = { sku: 'B1', name: 'Belt', listMinor: 48_00, priceMinor: 48_00 };

let shop: Trial;
let member: string;
beforeEach(async () => {
  shop = await trialShop({ articles: [shirt, belt] });
  const card = await enrolMember(shop, { clerk, country: 'FR', phone: '06 12 34 42 18' });
  if (!card.ok) throw new Error(card.refusal.code);
  member = card.value.member;
  await ringUp(shop, {
    clerk,
    sale: 'sale-1',
    member,
    basket: {
      lines: [
        { id: 'l1', article: shirt, quantity: 1 },
        { id: 'l2', article: belt, quantity: 2 },
      ],
    },
    tenders: [{ kind: 'card', amountMinor: 196_00 }],
    shownDueMinor: 196_00,
  });
});
afterEach(() => shop.db.leave());

const back = { clerk, purchase: 'sale-1', refundKind: 'card', why: 'return' } as const;
const held = async () => {
  const card = await readCard(shop.db, member);
  return card?.lots.reduce((sum, lot) => sum + lot.left, 0);
};

test('a line that comes back takes its points along', async () => {
  expect(await held()).toBe(19);
  const taken = await takeBack(shop, { ...back, lines: [{ line: 'l2', quantity: 1 }] });
  expect(taken).toMatchObject({
    ok: true,
    value: { return: { refundMinor: 48_00, clawedBackPoints: 5, receipt: '0001-000002' } },
  });
  expect(await held()).toBe(14);
  expect((await readPurchase(shop.db, '0001-000001'))?.returns).toHaveLength(1);
});

test('the same piece cannot come back twice', async () => {
  const lines = [{ line: 'l1', quantity: 1 }];
  await takeBack(shop, { ...back, lines });
  expect(await takeBack(shop, { ...back, lines })).toMatchObject({
    refusal: { code: 'TOO_MANY', left: 0 },
  });
});

test('a refund that is not the one shown is not made', async () => {
  const lines = [{ line: 'l1', quantity: 1 }];
  const taken = await takeBack(shop, { ...back, lines, shownRefundMinor: 99_00 });
  expect(taken).toEqual({ ok: false, refusal: { code: 'REFUND_CHANGED', refundMinor: 100_00 } });
  expect(await held()).toBe(19);
});

test('a purchase that nobody knows is said to be unknown', async () => {
  const taken = await takeBack(shop, { ...back, purchase: '0009-000001', lines: [] });
  expect(taken).toEqual({ ok: false, refusal: { code: 'PURCHASE_UNKNOWN' } });
});

test('within a minute a purchase is undone whole, after it no more', async () => {
  shop.instant += voidWithinMs;
  const voided = await voidPurchase(shop, { clerk, purchase: 'sale-1' });
  expect(voided).toMatchObject({
    ok: true,
    value: { return: { why: 'void', refundMinor: 196_00, refundKind: 'card' } },
  });
  expect(await held()).toBe(0);
  shop.instant += 1;
  const late = await voidPurchase(shop, { clerk, purchase: 'sale-1' });
  expect(late).toEqual({ ok: false, refusal: { code: 'TOO_LATE' } });
});

test('money goes back the way most of it came', async () => {
  const found = await readPurchase(shop.db, 'sale-1');
  if (!found) throw new Error('no such purchase');
  const tenders = [
    { kind: 'cash', amountMinor: 20_00 },
    { kind: 'card', amountMinor: 176_00 },
  ] as const;
  expect(mainTender({ ...found.purchase, tenders })).toBe('card');
});

test('a return counts for her whose purchase it was, before her card has come here', async () => {
  await shop.db.cards.delete(member);
  const taken = await takeBack(shop, { ...back, lines: [{ line: 'l2', quantity: 1 }] });
  expect(taken).toMatchObject({ ok: true, value: { return: { clawedBackPoints: 5, member } } });
  const last = await shop.db.facts.toCollection().last();
  expect(last?.about).toContain(`m:${member}`);
  expect(last?.fact.body).toMatchObject({ member, entries: [{ member }] });
});
