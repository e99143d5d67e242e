import { afterEach, expect, test } from 'vitest';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints, tookReward } from '#endpoint/paper-till.ts';
import { claimPoints } from './claim.ts';
import { releaseLeftovers } from './release-leftovers.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

const ends: (() => unknown)[] = [];
let now = Date.UTC(2026, 10, 23, 9);

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  const fetch = fetchFrom(endpoint);
  const clock = { now: () => now, dayOf: () => '2026-11-23' };
  const [first, second] = [
    await TrialTill.open(fetch, { clock }),
    await TrialTill.open(fetch, { clock }),
  ];
  ends.push(
    () => endpoint.close(),
    () => first.close(),
    () => second.close(),
  );
  await first.record(enrolled('m1'));
  await first.record(givenPoints('m1', 300));
  await first.join();
  await first.sync();
  await second.pairWith(first);
  await first.sync();
  return [first, second];
}

const claim = (at: TrialTill, points: number) =>
  claimPoints(at.db, { member: 'm1', points }, at.options);

test('points that were claimed and not spent go back when the purchase must be over', async () => {
  const [first, second] = await twoTills();
  expect((await claim(first, 300)).ok).toBe(true);
  await first.record(bought('p1', 'm1', { spends: 200, earns: 0 }));
  await first.sync();
  now += 60_000;
  await releaseLeftovers(first.db);
  await first.sync();
  expect((await claim(second, 100)).ok).toBe(false);
  now += 61_000;
  await releaseLeftovers(first.db);
  await first.sync();
  expect(await claim(second, 100)).toEqual({ ok: true, value: 100 });
});

test('points that were claimed for a reward are spent with it', async () => {
  const [first, second] = await twoTills();
  expect((await claim(first, 300)).ok).toBe(true);
  await first.record(tookReward('m1', 200));
  await first.sync();
  expect((await claim(second, 100)).ok).toBe(false);
  now += 130_000;
  await releaseLeftovers(first.db);
  await first.sync();
  expect(await claim(second, 100)).toEqual({ ok: true, value: 100 });
});

test('they go back once: a second look finds nothing to give', async () => {
  const [first] = await twoTills();
  await claim(first, 300);
  now += 130_000;
  await releaseLeftovers(first.db);
  const facts = await first.db.facts.count();
  await releaseLeftovers(first.db);
  expect(await first.db.facts.count()).toBe(facts);
});

test('nothing goes back from under a claim that is on its way', async () => {
  const [first] = await twoTills();
  expect((await claim(first, 300)).ok).toBe(true);
  now += 121_000;
  await first.record({ type: 'points.claimed', member: 'm1', claim: 'again', points: 300 });
  await releaseLeftovers(first.db);
  const last = await first.db.facts.toCollection().last();
  expect(last?.fact.body.type).toBe('points.claimed');
  now += 121_000;
  await releaseLeftovers(first.db);
  const body = (await first.db.facts.toCollection().last())?.fact.body;
  expect(body).toMatchObject({ type: 'points.released', member: 'm1', points: 300 });
});
