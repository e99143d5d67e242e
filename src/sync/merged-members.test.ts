import { afterEach, expect, test, vi } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought, DAY } from '#endpoint/paper-till.ts';
import { readOwnCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { rebuild } from '#storage/rebuild.ts';
import { claimPoints } from './claim.ts';
import { releaseLeftovers } from './release-leftovers.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => endpoint.close());
  const fetch = fetchFrom(endpoint);
  const [first, second] = [await TrialTill.open(fetch), await TrialTill.open(fetch)];
  ends.push(
    () => first.close(),
    () => second.close(),
  );
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await first.join();
  await first.sync();
  await second.pairWith(first);
  return [first, second];
}

const given = (member: string, points: number): FactBody => ({
  type: 'points.adjusted',
  member,
  entries: [
    {
      ...{ kind: 'adjusted', sign: 1, member, day: DAY, points, lot: `of ${member}` },
      why: { code: 'BY_HAND', note: 'opening', manager: 'ana' },
    },
  ],
});

/** A purchase of the first that takes points of both. */
function spent(id: string): FactBody {
  const { purchase, entries, ...body } = bought(id, 'marie', { spends: 150 });
  const takes = [
    { lot: 'of marie', points: 120 },
    { lot: 'of maria', points: 30 },
  ];
  const both = entries.map((entry) => (entry.kind === 'redeemed' ? { ...entry, takes } : entry));
  return { ...body, purchase, entries: both };
}

const merged: FactBody = { type: 'member.merged', member: 'maria', into: 'marie' };
const separated: FactBody = { type: 'member.separated', member: 'maria', from: 'marie' };

async function alike(tills: readonly TrialTill[], balances: readonly number[]): Promise<void> {
  for (const each of [...tills, ...tills]) await each.sync();
  for (const till of tills) {
    const cards = [await till.card('marie'), await till.card('maria')];
    expect(cards.map((card) => card && balanceOn(card, DAY).balance)).toEqual(balances);
    expect((await rebuild(till.db)).changed).toEqual([]);
  }
  const [first, second] = tills;
  for (const member of ['marie', 'maria']) {
    const [one, other] = [first, second].map((till) => till && readOwnCard(till.db, member));
    expect(await one).toEqual(await other);
  }
}

test('[F7] [F8] who is one at one till is one at all, whatever came in between', async () => {
  const tills = await twoTills();
  const [first, second] = tills;
  for (const member of ['marie', 'maria']) await first.record(enrolled(member));
  await first.record(given('marie', 120));
  await first.record(given('maria', 80));
  await alike(tills, [120, 80]);
  await first.record(merged);
  await second.record(bought('p1', 'maria'));
  await alike(tills, [210, 210]);
  await first.record(spent('p2'));
  await alike(tills, [70, 70]);
  await second.record(separated);
  await alike(tills, [10, 60]);
});

test('[F7] points of both are granted together, and no point twice', async () => {
  const [first, second] = await twoTills();
  for (const member of ['marie', 'maria']) await first.record(enrolled(member));
  await first.record(given('marie', 120));
  await first.record(given('maria', 80));
  await first.record(merged);
  for (const each of [first, second, first, second]) await each.sync();
  const all = await claimPoints(first.db, { member: 'marie', points: 150 }, first.options);
  expect(all).toEqual({ ok: true, value: 150 });
  const rest = await claimPoints(second.db, { member: 'maria', points: 80 }, second.options);
  expect(rest).toMatchObject({ ok: false, refusal: { code: 'POINTS_ELSEWHERE', granted: 50 } });
});

test('[F7] points of three who are one, one by way of another, are had at any till', async () => {
  const tills = await twoTills();
  const [first, second] = tills;
  for (const member of ['marie', 'maria', 'mary']) await first.record(enrolled(member));
  for (const member of ['marie', 'maria', 'mary']) await first.record(given(member, 100));
  await first.record(merged);
  await first.record({ type: 'member.merged', member: 'marie', into: 'mary' });
  for (const each of [first, second, first, second]) await each.sync();
  const asked = { member: 'mary', points: 300 };
  await claimPoints(second.db, asked, second.options);
  await first.sync();
  await releaseLeftovers(first.db);
  await first.sync();
  expect(await claimPoints(second.db, asked, second.options)).toEqual({ ok: true, value: 300 });
  for (const { db } of tills) {
    const held = ['marie', 'maria', 'mary'].map((member) => readHeld(db, member));
    expect(await held[1]).toEqual(await held[0]);
    expect(await held[2]).toEqual(await held[0]);
  }
});
