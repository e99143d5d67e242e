import { afterEach, beforeEach, expect, test } from 'vitest';
import { withActivities } from '#domain/example/activities.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { MemberId } from '#domain/member/member.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { amendMember } from './amend-member.ts';
import { enrolMember } from './enrol-member.ts';
import { nameReferrer } from './name-referrer.ts';
import { recordActivity } from './record-activity.ts';
import { ringUp } from './ring-up.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

const TODAY = '2026-11-23';
const shirt = { sku: 'S1', name: 'Shirt', listMinor: 10_000, priceMinor: 10_000 };

let shop: Trial;
beforeEach(async () => {
  const programme = { ...withActivities(), benefits: [] };
  shop = await trialShop({ programme, articles: [shirt] });
});
afterEach(() => shop.db.leave());

async function enrolled(name: string, referredBy?: MemberId): Promise<MemberId> {
  const brought = referredBy === undefined ? {} : { referredBy };
  const card = await enrolMember(shop, { clerk, country: 'FR', name, ...brought });
  if (!card.ok) throw new Error(card.refusal.code);
  return card.value.member;
}

async function balanceOf(member: MemberId): Promise<number | undefined> {
  const card = await readCard(shop.db, member);
  return card && balanceOn(card, TODAY).balance;
}

const born = (member: MemberId) =>
  amendMember(shop, { clerk, member, changes: { birthday: { month: 11, day: 23 } } });

async function buy(sale: string, member: MemberId) {
  const rung = await ringUp(shop, {
    ...{ clerk, sale, member, shownDueMinor: 10_000 },
    basket: { lines: [{ id: 'l1', article: shirt, quantity: 1 }] },
    tenders: [{ kind: 'card', amountMinor: 10_000 }],
  });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value;
}

test('[A4] enrolment points come with the enrolment', async () => {
  expect(await balanceOf(await enrolled('Marie'))).toBe(50);
});

test('a visit is written down once a day, and refused with its limit', async () => {
  const member = await enrolled('Marie');
  const visit = () => recordActivity(shop, { clerk, member, activity: 'visit' });
  expect(await visit()).toMatchObject({ ok: true });
  expect(await visit()).toMatchObject({ refusal: { code: 'LIMIT', times: 1, per: 'day' } });
  expect(await balanceOf(member)).toBe(55);
  const unknown = await recordActivity(shop, { clerk, member: 'nobody', activity: 'visit' });
  expect(unknown).toMatchObject({ refusal: { code: 'MEMBER_UNKNOWN' } });
});

test('[A4] birthday points come with the first visit or purchase of the day, once', async () => {
  const [marie, noor] = [await enrolled('Marie'), await enrolled('Noor')];
  await Promise.all([marie, noor].map(born));
  await recordActivity(shop, { clerk, member: marie, activity: 'visit' });
  await buy('sale-1', marie);
  expect(await balanceOf(marie)).toBe(50 + 5 + 100 + 10);
  const rung = await buy('sale-2', noor);
  expect(rung.card).toEqual(await readCard(shop.db, noor));
  expect(await balanceOf(noor)).toBe(50 + 10 + 100);
});

test('[A5] a friend’s first purchase brings points to both, the second to neither', async () => {
  const marie = await enrolled('Marie');
  const friend = await enrolled('Léa', marie);
  await buy('sale-1', friend);
  await buy('sale-2', friend);
  expect(await balanceOf(friend)).toBe(50 + 10 + 100 + 10);
  expect(await balanceOf(marie)).toBe(50 + 200);
  const history = await readHistory(shop.db, marie);
  expect(history.map(({ body }) => body.type)).toContain('activity.recorded');
});

test('[A5] who brought her need not be on this till', async () => {
  const friend = await enrolled('Léa', 'somebody elsewhere');
  await buy('sale-1', friend);
  expect(await balanceOf(friend)).toBe(50 + 10 + 100);
  const [given] = await readHistory(shop.db, 'somebody elsewhere');
  expect(given?.body).toMatchObject({ type: 'activity.recorded', entries: [{ points: 200 }] });
});

test('[A5] who brought her may be told later, until she has bought something', async () => {
  const [marie, friend] = [await enrolled('Marie'), await enrolled('Léa')];
  const number = '2000100000014';
  const matched = { field: 'number', from: 0, to: 4 } as const;
  shop.known.set(number, { member: marie, number, matched });
  const name = (who: string) => nameReferrer(shop, { clerk, member: friend, who });
  expect(await name('0000')).toMatchObject({ refusal: { code: 'REFERRER_UNKNOWN' } });
  expect(await name(number)).toMatchObject({ ok: true });
  await buy('sale-1', friend);
  expect(await balanceOf(marie)).toBe(50 + 200);
  expect(await name(number)).toMatchObject({ refusal: { code: 'HAS_PURCHASES' } });
});
