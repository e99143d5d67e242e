import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fact } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from '#endpoint/paper-till.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { readTillState } from '#storage/till-state.ts';
import { drain } from './drain.ts';
import { percentArrived } from './fetch-snapshot.ts';
import { readLine } from './line-rows.ts';
import { pairTill } from './pairing.ts';
import { fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MEMBERS = 300;
const OPENED = { type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' } as const;

let endpoint: Endpoint;
let seller: PaperTill;
const ends: (() => unknown)[] = [];

beforeEach(async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON, worthASnapshot: 500 });
  seller = new PaperTill(endpoint, 'seller');
  await seller.join();
  const bodies = [
    OPENED,
    ...Array.from({ length: MEMBERS }, (_, n) => enrolled(`m${n}`)),
    ...Array.from({ length: MEMBERS }, (_, n) => bought(`p${n}`, `m${n}`)),
    bought('passer-by'),
  ];
  await sell(bodies.map((body) => seller.record(body)));
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await endpoint.close();
});

async function sell(facts: readonly Fact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += 500) {
    await seller.sync(facts.slice(from, from + 500));
  }
  await endpoint.snapshots.settled();
}

async function newTill(name = `snapshot-${crypto.randomUUID()}`): Promise<TrialTill> {
  const till = await TrialTill.open(fetchFrom(endpoint), { name });
  ends.push(() => till.close());
  return till;
}

async function pair(till: TrialTill): Promise<void> {
  expect((await pairTill(till.db, await seller.makeCode(), till.options)).ok).toBe(true);
}

async function expectEverything(till: TrialTill): Promise<void> {
  const cards = await endpoint.store.read('shop', (ledger) =>
    ledger.cards(Array.from({ length: MEMBERS }, (_, n) => `m${n}`)),
  );
  for (const [member, { card }] of cards) expect(await till.card(member)).toEqual(card);
  const head = await endpoint.store.read('shop', (ledger) => ledger.head());
  expect((await readTillState(till.db)).cursor).toBe(head?.g);
  expect(await percentArrived(till.db)).toBeUndefined();
}

test('a new till sells to whoever was seen last before the others are here', async () => {
  const till = await newTill();
  await pair(till);
  expect(await till.db.meta.get('boutique')).toMatchObject({ name: 'Shop' });
  expect(await till.card(`m${MEMBERS - 1}`)).toMatchObject({ purchases: [{}] });
  expect(await till.card('m0')).toBeUndefined();
  expect((await readTillState(till.db)).cursor).toBe(0);
  expect(await percentArrived(till.db)).toBeGreaterThan(0);
  expect(await percentArrived(till.db)).toBeLessThan(100);
  await till.record(bought('here', `m${MEMBERS - 1}`));
  expect(await till.sync()).toMatchObject({ kind: 'answered', more: false });
  await expectEverything(till);
  expect(await till.card(`m${MEMBERS - 1}`)).toMatchObject({ purchases: [{}, { id: 'here' }] });
  expect(await till.db.pulled.count()).toBeLessThan(MEMBERS);
});

test('what a member did and what is on a receipt is found as if told singly', async () => {
  const till = await newTill();
  await pair(till);
  await till.sync();
  const history = await readHistory(till.db, 'm7');
  expect(history.map(({ body }) => body.type)).toEqual(['member.enrolled', 'purchase.recorded']);
  expect(foldCard(history)).toEqual(await till.card('m7'));
  const { receipt } = bought('p7', 'm7').purchase;
  expect(await readPurchase(till.db, 'p7')).toMatchObject({ purchase: { id: 'p7', receipt } });
  expect(await readPurchase(till.db, 'passer-by')).toMatchObject({ purchase: { id: 'passer-by' } });
});

test('cut off after every block, and closed in the middle, it goes on where it was', async () => {
  const name = `snapshot-${crypto.randomUUID()}`;
  let till = await newTill(name);
  const fetched: string[] = [];
  let left = 2;
  const cutting = (of: TrialTill): typeof of.line => ({
    ...of.line,
    getBytes: async (path, token) => {
      left -= 1;
      if (left < 0) return { ok: false, refusal: { code: 'LINE_DOWN' } };
      const got = await of.line.getBytes(path, token);
      if (got.ok) fetched.push(path);
      return got;
    },
  });
  await pairTill(till.db, await seller.makeCode(), { line: cutting(till), app: 'trial' });
  for (let turn = 0; (await readTillState(till.db)).cursor === 0; turn += 1) {
    expect(turn).toBeLessThan(40);
    till.close();
    till = await newTill(name);
    left = 2;
    const line = cutting(till);
    await drain(till.db, { line, app: 'trial' });
  }
  expect(fetched.length).toBe(new Set(fetched).size);
  await till.sync();
  await expectEverything(till);
});

test('a till that fell far behind takes a snapshot in place of what it had been told', async () => {
  const till = await newTill();
  await pair(till);
  await till.sync();
  await till.record(bought('before', 'm5'));
  await till.sync();
  const more = Array.from({ length: MEMBERS * 2 }, (_, n) => bought(`q${n}`, `m${n % MEMBERS}`));
  await sell(more.map((body) => seller.record(body)));
  await till.record(bought('unsent', 'm6'));
  await till.sync();
  await expectEverything(till);
  expect((await till.card('m5'))?.purchases.map(({ id }) => id)).toContain('before');
  expect((await till.card('m6'))?.purchases.map(({ id }) => id)).toContain('unsent');
  const names = (await till.db.batches.toArray()).map(({ snapshot }) => snapshot);
  expect(new Set(names).size).toBe(1);
});

test('[F10] no block of whoever is erased is handed out any more, or left at a till', async () => {
  const till = await newTill();
  await pair(till);
  const erasing = seller.record({
    ...{ type: 'member.erased', member: 'm9', manager: 'noor', reason: 'asked' },
  });
  await seller.sync([erasing]);
  const plan = await readLine(till.db, 'snapshot');
  const names = plan?.manifest.blocks.map(({ sha256 }) => sha256) ?? [];
  const there = await endpoint.store.read('shop', async (ledger) =>
    Promise.all(names.map(async (name) => (await ledger.snapshotBlock(name)) !== undefined)),
  );
  expect(there).toContain(false);
  await till.sync();
  await expectEverything(till);
  expect(await till.card('m9')).toMatchObject({ erased: true, profile: {} });
  const bytes = (await till.db.blocks.toArray()).map((row) => new TextDecoder().decode(row.bytes));
  expect(bytes.some((text) => text.includes('"name":"m9"'))).toBe(false);
});
