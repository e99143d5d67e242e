import { afterEach, expect, test, vi } from 'vitest';
import { balanceOn } from '#domain/ledger/balance.ts';
import { pointsIn } from '#domain/set-aside/held.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints, tookReward } from '#endpoint/paper-till.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { readTillState } from '#storage/till-state.ts';
import { claimPoints } from './claim.ts';
import { closeTill, releaseTill } from './pairing.ts';
import { releaseLeftovers } from './release-leftovers.ts';
import { fetchFrom, hearAll, shareShop, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = '2026-11-23';
const ends: (() => unknown)[] = [];
const now = Date.UTC(2026, 10, 23, 9);

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Marie has 320 points, in a shop of two tills that have heard of it. */
async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  const fetch = fetchFrom(endpoint);
  const clock = { now: () => now, dayOf: () => DAY };
  const [first, second] = [
    await TrialTill.open(fetch, { clock }),
    await TrialTill.open(fetch, { clock }),
  ];
  ends.push(
    () => endpoint.close(),
    () => first.close(),
    () => second.close(),
  );
  await shareShop([first, second], [givenPoints('m1', 320)]);
  return [first, second];
}

const heldAt = async ({ db }: TrialTill) => pointsIn((await readHeld(db, 'm1')).lots);
const claim = (at: TrialTill, points: number) =>
  claimPoints(at.db, { member: 'm1', points }, at.options);
const offline = (at: TrialTill): TrialTill['options'] => ({
  ...at.options,
  line: { ...at.line, ask: async () => ({ ok: false, refusal: { code: 'LINE_DOWN' } }) },
});
const spend = (at: TrialTill, points: number) =>
  at.record(bought(`p-${at.db.name}-${points}`, 'm1', { spends: points, earns: 0 }));
const balanceAt = async (at: TrialTill) => {
  const card = await at.card('m1');
  if (!card) throw new Error('she is a member');
  return { balance: balanceOn(card, DAY).balance, debt: card.debt };
};

test('30 [H2] [H5] two tills hold 100 each of 320: each lets her spend them cut off', async () => {
  const [first, second] = await twoTills();
  expect([await heldAt(first), await heldAt(second)]).toEqual([100, 100]);
  for (const till of [first, second]) {
    const asked = (points: number) => claimPoints(till.db, { member: 'm1', points }, offline(till));
    expect(await asked(150)).toEqual({ ok: false, refusal: { code: 'LINE_DOWN' } });
    expect(await asked(100)).toEqual({ ok: true, value: 100 });
    await spend(till, 100);
    expect(await heldAt(till)).toBe(0);
  }
  await hearAll(first, second);
  expect(await balanceAt(first)).toEqual({ balance: 120, debt: 0 });
  expect(await balanceAt(second)).toEqual(await balanceAt(first));
});

test('[H4] with the line a till is given what is free, and what another gives back', async () => {
  const [first, second] = await twoTills();
  expect(await claim(second, 320)).toMatchObject({
    refusal: { code: 'POINTS_ELSEWHERE', granted: 220, elsewhere: [{ points: 100 }] },
  });
  await first.sync();
  await releaseLeftovers(first.db);
  await first.sync();
  expect(await claim(second, 320)).toEqual({ ok: true, value: 320 });
  expect(await heldAt(first)).toBe(0);
});

test('[H7] a courtesy that was used elsewhere is paid by the shop, never owed by her', async () => {
  const [first, second] = await twoTills();
  expect(await claim(second, 220)).toEqual({ ok: true, value: 220 });
  await spend(second, 220);
  await second.sync();
  const lots = [{ lot: 'opening', points: 100 }];
  await first.record({
    ...{ type: 'points.courtesy', member: 'm1', points: 100, lots },
    ...{ manager: 'Noor', purchase: 'p' },
  });
  await spend(first, 200);
  await hearAll(first, second);
  expect(await balanceAt(second)).toEqual({ balance: 0, debt: 0 });
  const shop = (await second.card('m1'))?.lots.find(({ id }) => id.startsWith('shop:'));
  expect(shop).toMatchObject({ earned: 100, left: 0 });
});

test('[H8] what a lost till holds is frozen, and once released may cost the shop', async () => {
  const [first, second] = await twoTills();
  await spend(second, 100);
  const { till } = await readTillState(second.db);
  expect(await closeTill(first.db, first.line, till)).toMatchObject({ ok: true });
  await first.sync();
  expect((await readTillState(first.db)).alone).toBe(false);
  expect(await claim(first, 320)).toMatchObject({ refusal: { granted: 220 } });
  expect(await releaseTill(first.db, first.line, till)).toMatchObject({ ok: true });
  await first.sync();
  expect((await readTillState(first.db)).alone).toBe(true);
  await spend(first, 320);
  await first.sync();
  await second.pairWith(first);
  await hearAll(first, second);
  expect(await balanceAt(first)).toEqual({ balance: 0, debt: 0 });
});

test('[H8] a till that was lost and is let in again holds nothing by its old chain', async () => {
  const [first, second] = await twoTills();
  const { till } = await readTillState(second.db);
  expect(await closeTill(first.db, first.line, till)).toMatchObject({ ok: true });
  await second.pairWith(first);
  await hearAll(first, second);
  expect((await readTillState(second.db)).incarnation).toBe(2);
  expect(await heldAt(second)).toBe(100);
});

test('[H9] a voucher of hers is held at one till at a time, and used there alone', async () => {
  const [first, second] = await twoTills();
  await first.record(tookReward('m1', 100));
  await hearAll(first, second);
  const claimRight = (at: TrialTill) =>
    claimPoints(at.db, { member: 'm1', points: 0, rightIds: ['right 1'] }, at.options);
  expect(await claimRight(first)).toEqual({ ok: true, value: 0 });
  expect(await claimRight(second)).toMatchObject({ refusal: { code: 'POINTS_ELSEWHERE' } });
  await first.sync();
  await releaseLeftovers(first.db);
  await first.sync();
  expect(await claimRight(second)).toEqual({ ok: true, value: 0 });
});
