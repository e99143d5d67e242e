import { expect, test } from 'vitest';
import { addDays, addMonths, endOfMonth } from '#domain/calendar/day.ts';
import { deskRules } from '#domain/desk/rules.ts';
import { todayList } from '#domain/desk/today-list.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { isMemberNumber } from '#domain/member/number.ts';
import { standing } from '#domain/programme/standing.ts';
import { sampleBoutique } from './sample-boutique.ts';
import { sampleMembers } from './sample-members.ts';

const today = '2026-11-23';
const boutique = sampleBoutique({ seed: 1, today, currency: 'CNY' });
const cards = boutique.records.map(({ card }) => card);

function dueReasons(day: string, currency: string): number {
  const { records } = sampleBoutique({ seed: 7, today: day, currency, members: 21 });
  const rules = deskRules(currency);
  const rows = todayList(
    records.map(({ card }) => card),
    day,
    rules,
  ).due;
  return new Set(rows.flatMap((row) => row.followUps.map(({ reason }) => reason))).size;
}

test('on days all over the year somebody is there for every reason to reach out', () => {
  for (let n = 0; n < 20; n++) expect(dueReasons(addDays(today, n * 18 + (n % 2)), 'EUR')).toBe(4);
});

test('Today is a morning’s work, not an inventory', () => {
  const { due } = todayList(cards, today, deskRules('CNY'));
  expect(due.length).toBeGreaterThanOrEqual(12);
  expect(due.length).toBeLessThanOrEqual(60);
});

test('the same seed and day make the same boutique, another seed another', () => {
  const [one, again, other] = [1, 1, 2].map((seed) =>
    sampleBoutique({ seed, today, currency: 'CNY', members: 100 }),
  );
  expect(again).toEqual(one);
  expect(other?.records[30]).not.toEqual(one?.records[30]);
});

test('every card is what its history folds to', () => {
  for (const { card, history } of boutique.records) expect(foldCard(history)).toEqual(card);
});

test('what the boutique wrote down of its members is in its own language', () => {
  const wish = { seed: 1, today, currency: 'CNY', language: 'zh-Hans', members: 60 } as const;
  const people = sampleBoutique(wish).records.map(({ card }) => card);
  const genders = new Set(people.flatMap(({ profile }) => profile.gender ?? []));
  expect([...genders].sort()).toEqual(['女', '男']);
});

test('four hundred members, 120 articles, and each number and code once', () => {
  expect(boutique.records).toHaveLength(400);
  expect(boutique.articles).toHaveLength(120);
  expect(new Set(cards.map(({ number }) => number)).size).toBe(400);
  expect(cards.every(({ number }) => isMemberNumber(number))).toBe(true);
  for (const code of ['sku', 'barcode'] as const) {
    expect(new Set(boutique.articles.map((article) => article[code])).size).toBe(120);
  }
  const phones = cards.flatMap(({ profile }) => profile.phones ?? []);
  expect(new Set(phones.map(({ e164 }) => e164)).size).toBe(phones.length);
});

test('some stand above the others, some points lapse soon, some are owed to nobody', () => {
  const vips = cards.filter((card) => standing(card, boutique.programme, today).tier);
  expect(vips.length).toBeGreaterThan(20);
  expect(vips.length).toBeLessThan(100);
  const horizon = endOfMonth(today);
  const lapsing = cards.filter((card) => balanceOn(card, today).expiring(horizon) > 0);
  expect(lapsing.length).toBeGreaterThan(10);
});

test('eighteen months of trade, with goods brought back and points spent', () => {
  const { counts, records } = boutique;
  const bodies = records.flatMap(({ history }) => history.map(({ body }) => body));
  const days = bodies.flatMap((body) =>
    body.type === 'purchase.recorded' ? [body.purchase.day] : [],
  );
  expect(days.toSorted()[0]?.slice(0, 7)).toBe(addMonths(today, -18).slice(0, 7));
  expect(days.every((day) => day < today)).toBe(true);
  expect(counts.purchases).toBeGreaterThan(1200);
  expect(counts.returns).toBeGreaterThan(40);
  const redeemed = bodies.filter(
    (body) => body.type === 'purchase.recorded' && body.purchase.redeemedPoints > 0,
  );
  expect(redeemed.length).toBeGreaterThan(50);
});

test.each(['en', 'zh-Hans', 'ja', 'fr', 'ro'] as const)(
  'the boutique speaks %s: its articles are called in one language',
  (language) => {
    const { articles } = sampleBoutique({ seed: 1, today, currency: 'EUR', members: 1, language });
    expect(
      articles.every(({ name, category, colour, care }) => name && category && colour && care),
    ).toBe(true);
    expect(new Set(articles.map(({ category }) => category)).size).toBe(8);
  },
);

test('as many light members as a bench wishes', () => {
  const members = [...sampleMembers({ seed: 3, count: 500 })];
  expect(new Set(members.map(({ card }) => card.member)).size).toBe(500);
  expect(members.every(({ card, history }) => foldCard(history)?.number === card.number)).toBe(
    true,
  );
});
