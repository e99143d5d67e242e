import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { bought, DAY, givenPoints } from '#endpoint/paper-till.ts';
import { append } from '#storage/append.ts';
import { audit } from '#storage/audit.ts';
import { readOutbox } from '#storage/outbox.ts';
import { readOwnCard } from '#storage/read/read-card.ts';
import { rebuild } from '#storage/rebuild.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 120_000 });

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const canary = 'canary';
const erased: FactBody = { type: 'member.erased', member: 'm1', manager: 'a', reason: 'asked' };
const amended = (note: string): FactBody => ({
  ...{ type: 'member.amended', member: 'm1' },
  changes: { note },
});

interface Shop {
  readonly folder: string;
  endpoint: Endpoint;
  readonly tills: readonly [TrialTill, TrialTill];
}

async function shopOfTwo(): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'habitue-erased-'));
  const shop = { folder, endpoint: createEndpoint({ dataFolder: folder }) };
  ends.push(
    () => rm(folder, { recursive: true }),
    () => shop.endpoint.close(),
  );
  const fetch: typeof globalThis.fetch = (...asked) => fetchFrom(shop.endpoint)(...asked);
  const tills = [await TrialTill.open(fetch), await TrialTill.open(fetch)] as const;
  for (const till of tills) ends.push(() => till.close());
  const [first, second] = tills;
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await first.join();
  await first.sync();
  await second.pairWith(first);
  await first.record(enrolled('m1', `${canary}-name`));
  await first.record(amended(`${canary}-note`));
  await first.record(givenPoints('m1', 300));
  await first.record(bought('p1', 'm1'));
  return Object.assign(shop, { tills });
}

async function sync(...tills: readonly TrialTill[]): Promise<void> {
  for (const till of [...tills, ...tills]) await till.sync();
}

/** Every file of the endpoint, as bytes. */
async function filesOf({ folder }: Shop): Promise<string> {
  const names = await readdir(folder);
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return files.join('\n');
}

async function rowsOf({ db }: TrialTill): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
}

async function nothingLeft(shop: Shop): Promise<void> {
  expect(await filesOf(shop)).not.toContain(canary);
  const cards = await Promise.all(shop.tills.map(({ db }) => readOwnCard(db, 'm1')));
  for (const [at, till] of shop.tills.entries()) {
    expect(await rowsOf(till)).not.toContain(canary);
    expect(await audit(till.db)).toMatchObject({ verdict: 'whole' });
    expect((await rebuild(till.db)).changed).toEqual([]);
    expect(cards[at]).toEqual(cards[0]);
    expect(await readOutbox(till.db, 10)).toEqual([]);
  }
}

async function balanceAt({ db }: TrialTill): Promise<number | undefined> {
  const card = await readOwnCard(db, 'm1');
  return card && balanceOn(card, DAY).balance;
}

test('[F10] an erasure reaches the endpoint’s files and a till that was offline', async () => {
  const shop = await shopOfTwo();
  const [first, second] = shop.tills;
  await sync(first, second);
  expect(await filesOf(shop)).toContain(canary);
  await second.record(amended(`${canary}-offline`));
  await second.record(bought('p2', 'm1'));
  await first.record(erased);
  await sync(first, second, first);
  await nothingLeft(shop);
  expect(await balanceAt(first)).toBe(320);
  expect((await readOwnCard(second.db, 'm1'))?.purchases).toHaveLength(2);
});

test('[F10] what was not sent yet is sent without it, and counts', async () => {
  const shop = await shopOfTwo();
  const [first, second] = shop.tills;
  await first.record(erased);
  await sync(first, second, first);
  await nothingLeft(shop);
  expect(await balanceAt(second)).toBe(310);
});

test('[F10] sent in parts, the facts that come before the erasure are believed', async () => {
  const shop = await shopOfTwo();
  const [first, second] = shop.tills;
  const many = Array.from({ length: 600 }, (_, n) => amended(`${canary} ${n}`));
  await append(first.db, { clerk: 'ana' }, () => ({ bodies: many, cards: [] }));
  await first.record(erased);
  await sync(first, second, first);
  await nothingLeft(shop);
  expect(await balanceAt(second)).toBe(310);
});

test('[F10] what another till had sent before is not kept either', async () => {
  const shop = await shopOfTwo();
  const [first, second] = shop.tills;
  await first.record(enrolled('m2'));
  await sync(first, second);
  await second.record(amended(`${canary}-late`));
  await second.sync();
  const others = Array.from({ length: 600 }, (): FactBody => {
    return { type: 'member.amended', member: 'm2', changes: { note: 'hers' } };
  });
  await append(first.db, { clerk: 'ana' }, () => ({ bodies: others, cards: [] }));
  await first.record(erased);
  await sync(first, second, first);
  await nothingLeft(shop);
});

test('[F10] an endpoint that was set back to before it hears of it again', async () => {
  const shop = await shopOfTwo();
  const [first, second] = shop.tills;
  await sync(first, second);
  const copy = `${shop.folder}-copy`;
  ends.push(() => rm(copy, { recursive: true, force: true }));
  await shop.endpoint.close();
  await cp(shop.folder, copy, { recursive: true });
  shop.endpoint = createEndpoint({ dataFolder: shop.folder });
  await first.record(erased);
  await sync(first, second, first);
  await shop.endpoint.close();
  await rm(shop.folder, { recursive: true });
  await cp(copy, shop.folder, { recursive: true });
  await rm(copy, { recursive: true });
  shop.endpoint = createEndpoint({ dataFolder: shop.folder });
  expect(await filesOf(shop)).toContain(canary);
  await sync(first, second, first, second);
  await nothingLeft(shop);
  expect(await balanceAt(second)).toBe(310);
});
