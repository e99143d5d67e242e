import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import { unpackBlock } from '#protocol/block.ts';
import { type Manifest, unpackRest } from '#protocol/snapshot.ts';
import { createEndpoint, type Endpoint } from '../create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from '../paper-till.ts';
import type { LedgerView, Store } from '../store/contract.ts';
import { makeSnapshot } from './make-snapshot.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MEMBERS = 600;

let endpoint: Endpoint;
let till: PaperTill;

beforeEach(async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  till = new PaperTill(endpoint, 'till-a');
  await till.join();
  const bodies = Array.from({ length: MEMBERS }, (_, n) => enrolled(`m${n}`));
  const facts = [bought('nobody'), ...bodies].map((body) => till.record(body));
  await till.sync(facts.slice(0, 500));
  await till.sync(facts.slice(500));
});

afterEach(() => endpoint.close());

/** The store, where a till records something after each look at it. */
function busyStore(record: () => Promise<void>): Store {
  const read = async <Value>(
    programme: string,
    act: (ledger: LedgerView) => Promise<Value>,
  ): Promise<Value> => {
    const value = await endpoint.store.read(programme, act);
    await record();
    return value;
  };
  return { ...endpoint.store, read };
}

async function offered() {
  return await endpoint.store.read('shop', async (ledger) => {
    const name = (await ledger.snapshot())?.name ?? '';
    const manifest = JSON.parse((await ledger.manifest(name)) ?? '') as Manifest;
    const unpacked = async (sha256: string) =>
      gunzipSync((await ledger.snapshotBlock(sha256)) ?? new Uint8Array());
    const blocks = await Promise.all(manifest.blocks.map(({ sha256 }) => unpacked(sha256)));
    const rest = await Promise.all(manifest.rest.map(({ sha256 }) => unpacked(sha256)));
    return { manifest, records: blocks.flatMap(unpackBlock), rest: rest.map(unpackRest) };
  });
}

test('who changed last comes first, each member once, with all that makes her card', async () => {
  await till.sync([till.record(bought('p1', 'm300'))]);
  expect(await makeSnapshot(endpoint.store, 'shop')).toBe(true);
  const { records, rest, manifest } = await offered();
  expect(manifest.asOf).toBe((await endpoint.store.read('shop', (each) => each.head()))?.g);
  expect(records.slice(0, 2).map(({ card }) => card.member)).toEqual(['m300', 'm599']);
  expect(new Set(records.map(({ card }) => card.member)).size).toBe(MEMBERS);
  expect(records.length).toBe(MEMBERS);
  for (const { card, history } of records) expect(foldCard(history)).toEqual(card);
  expect(rest.flatMap(({ facts }) => facts.map(({ body }) => body.type))).toEqual([
    'purchase.recorded',
  ]);
});

test('who buys while it is made, and moves before what is read next, is in it too', async () => {
  let shoppers = 0;
  const busy = busyStore(async () => {
    const members = [`m${shoppers * 7}`, `m${shoppers * 7 + 1}`];
    shoppers += 1;
    await till.sync(members.map((each) => till.record(bought(`${each}-${shoppers}`, each))));
  });
  expect(await makeSnapshot(busy, 'shop')).toBe(true);
  const { records } = await offered();
  expect(records.length).toBe(MEMBERS);
  expect(new Set(records.map(({ card }) => card.member)).size).toBe(MEMBERS);
  for (const { card, history } of records) expect(foldCard(history)).toEqual(card);
});

test('[F10] where somebody in it is erased while it is made, it comes to nothing', async () => {
  let step = 0;
  const erasing = busyStore(async () => {
    step += 1;
    if (step !== 4) return;
    const body = {
      type: 'member.erased',
      member: 'm599',
      manager: 'noor',
      reason: 'asked',
    } as const;
    await till.sync([till.record(body)]);
  });
  expect(await makeSnapshot(erasing, 'shop')).toBe(false);
  expect(await endpoint.store.read('shop', (ledger) => ledger.snapshot())).toBeUndefined();
  expect(await makeSnapshot(endpoint.store, 'shop')).toBe(true);
  const { records } = await offered();
  expect(records.some(({ card }) => card.member === 'm599')).toBe(false);
});
