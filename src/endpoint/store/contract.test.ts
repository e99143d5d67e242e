import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, inject, test as play } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import { bought, broughtBack, enrolled, NOON, PaperTill } from '../paper-till.ts';
import type { Ledger, Logged, Store, TillRecord } from './contract.ts';
import { freshDatabase } from './postgres/fresh-database.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { MIGRATIONS } from './sqlite/create-tables.ts';
import { assertDurable, openSqlite } from './sqlite/open-sqlite.ts';

const folders: string[] = [];
const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-store-'));
  folders.push(folder);
  return join(folder, 'habitue.sqlite');
}

function keep(store: Store): Store {
  opened.push(store);
  return store;
}

const server = inject('postgres');
let database: string;

/** Every store plays the same suite. */
const STORES = [
  { name: 'SQLite in memory', open: () => keep(openSqlite(':memory:')) },
  { name: 'SQLite in a file', open: () => keep(openSqlite(freshFile())) },
  {
    name: 'PostgreSQL',
    isAbsent: server === '',
    prepare: async () => {
      database = await freshDatabase(server);
    },
    open: () => keep(openPostgres(database)),
  },
];

const paper = new PaperTill({ fetch: () => new Response() }, 'till-a');
const facts = ['m1', 'm2', 'm3'].map((member) => paper.record(enrolled(member)));

function logged(n: number, changes: Partial<Logged> = {}): Logged {
  const fact = facts[n - 1] as (typeof facts)[number];
  return {
    g: n,
    till: 'till-a',
    incarnation: 1,
    seq: n,
    fork: 0,
    hash: fact.hash,
    member: `m${n}`,
    aside: null,
    receivedAt: NOON,
    entry: { fact },
    ...changes,
  };
}

const card = (n: number) => foldCard(facts.slice(n - 1, n)) as Card;

const till: TillRecord = {
  till: 'till-a',
  name: 'Till A',
  incarnation: 1,
  block: 1,
  tokenHash: 'a'.repeat(64),
  publicKey: `04${'b'.repeat(128)}`,
  asked: 7,
  open: true,
  joinedAt: NOON,
  cursor: 0,
  settled: 0,
  mustKnow: 0,
  lastSeenAt: null,
  unsent: 0,
};

async function withThreeFacts(store: Store): Promise<void> {
  await store.write('shop', async (ledger) => {
    await ledger.open({ backend: 'b1', g: 0 });
    await ledger.takeNumbers(3);
    await ledger.log([logged(1), logged(2, { aside: 'MALFORMED' }), logged(3)]);
    await ledger.putCards([{ member: 'm1', g: 1, order: 1, card: card(1) }]);
  });
}

describe.each(STORES)('a store of facts: $name', ({ open, prepare, isAbsent = false }) => {
  const test = play.skipIf(isAbsent);
  if (prepare !== undefined && !isAbsent) beforeEach(prepare);

  test('gives out numbers without a gap, however many ask at once', async () => {
    const store = open();
    await store.write('shop', (ledger) => ledger.open({ backend: 'b1', g: 0 }));
    const firsts = await Promise.all(
      [3, 1, 5, 2, 4].map((count) => store.write('shop', (ledger) => ledger.takeNumbers(count))),
    );
    expect(firsts.toSorted((a, b) => a - b)).toEqual([1, 4, 5, 10, 12]);
    expect(await store.read('shop', (ledger) => ledger.head())).toEqual({
      ...{ backend: 'b1', g: 15, renamed: 0 },
    });
  });

  test('keeps nothing of an act that failed', async () => {
    const store = open();
    await withThreeFacts(store);
    const failing = store.write('shop', async (ledger) => {
      await ledger.takeNumbers(7);
      await ledger.putTill(till);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await store.read('shop', async (ledger) => {
      expect(await ledger.head()).toEqual({ backend: 'b1', g: 3, renamed: 0 });
      expect(await ledger.tills()).toEqual([]);
    });
  });

  test('refuses a second fact at one place of a chain', async () => {
    const store = open();
    await withThreeFacts(store);
    const twice = store.write('shop', (ledger) => ledger.log([logged(3, { g: 4 })]));
    await expect(twice).rejects.toThrow();
    await store.write('shop', (ledger) => ledger.log([logged(3, { g: 4, fork: 1 })]));
  });

  test('gives back what was logged, in order, with the card where it changed last', async () => {
    const store = open();
    await withThreeFacts(store);
    const after = await store.read('shop', (ledger) => ledger.after(0, 2));
    expect(after).toMatchObject([
      { ...logged(1), cards: [card(1)] },
      { ...logged(2), aside: 'MALFORMED', cards: [] },
    ]);
    expect((await store.read('shop', (ledger) => ledger.after(2, 9))).map((e) => e.g)).toEqual([3]);
    expect(await store.read('shop', (ledger) => ledger.hashAt(3))).toBe(facts[2]?.hash);
    expect(await store.read('shop', (ledger) => ledger.asideCount('till-a'))).toBe(1);
    const about = await store.read('shop', (ledger) => ledger.factsAbout('m3'));
    expect(about).toEqual([{ g: 3, fact: facts[2] }]);
    expect(await store.read('shop', (ledger) => ledger.factsAbout('m2'))).toEqual([]);
  });

  test('counts no import whose blocks were lost once it is taken back', async () => {
    const store = open();
    await withThreeFacts(store);
    const counts = { members: 1, purchases: 0, returns: 0, lines: 0, revenueMinor: 0 };
    const imported = (batch: string) =>
      new PaperTill({ fetch: () => new Response() }, 'till-a').record({
        type: 'blocks.imported',
        batch,
        source: 'members.csv',
        blocks: [],
        counts: { ...counts, returnedMinor: 0 },
      });
    const lost = (n: number, batch: string): Logged => ({
      ...logged(1, { g: n, seq: n, member: null, aside: 'BLOCKS_LOST' }),
      entry: { fact: imported(batch) },
    });
    await store.write('shop', (ledger) => ledger.log([lost(4, 'batch-1'), lost(5, 'batch-2')]));
    const aside = () => store.read('shop', (ledger) => ledger.asideCount('till-a'));
    expect(await aside()).toBe(3);
    for (let n = 0; n < 2; n++) {
      await store.write('shop', (ledger) => ledger.settleLostImport('batch-2'));
      expect(await aside()).toBe(2);
    }
  });

  test('knows the places of a chain and its last on the main branch', async () => {
    const store = open();
    await withThreeFacts(store);
    await store.write('shop', (ledger) =>
      ledger.log([logged(3, { g: 4, fork: 1, hash: 'f'.repeat(64) })]),
    );
    const chain = { till: 'till-a', incarnation: 1 };
    await store.read('shop', async (ledger) => {
      expect(await ledger.places(chain, { from: 2, to: 3 })).toEqual([
        { seq: 2, fork: 0, hash: facts[1]?.hash },
        { seq: 3, fork: 0, hash: facts[2]?.hash },
        { seq: 3, fork: 1, hash: 'f'.repeat(64) },
      ]);
      expect((await ledger.lastPlace(chain))?.hash).toBe(facts[2]?.hash);
      expect(await ledger.lastPlace({ ...chain, incarnation: 2 })).toBeUndefined();
    });
  });

  test('keeps one programme from another', async () => {
    const store = open();
    await withThreeFacts(store);
    await store.write('other', async (ledger) => {
      await ledger.open({ backend: 'b2', g: 0 });
      await ledger.takeNumbers(1);
      await ledger.log([logged(1)]);
    });
    expect(await store.read('other', (ledger) => ledger.after(0, 9))).toHaveLength(1);
    expect(await store.read('other', (ledger) => ledger.cards(['m1']))).toEqual(new Map());
    expect((await store.programmes()).toSorted()).toEqual(['other', 'shop']);
  });

  test('keeps tills and codes as they were put last', async () => {
    const store = open();
    await withThreeFacts(store);
    await store.write('shop', async (ledger) => {
      await ledger.putTill(till);
      await ledger.putTill({ ...till, open: false, lastSeenAt: NOON, unsent: 4 });
      await ledger.putCode({ codeHash: 'c1', endsAt: NOON, usedBy: null });
      await ledger.putCode({ codeHash: 'c1', endsAt: NOON, usedBy: 'till-b' });
    });
    const kept = { ...till, open: false, lastSeenAt: NOON, unsent: 4 };
    expect(await store.read('shop', (ledger) => ledger.till('till-a'))).toEqual(kept);
    expect(await store.read('shop', (ledger) => ledger.tills())).toEqual([kept]);
    expect(await store.programmeOfCode('c1')).toBe('shop');
    expect(await store.programmeOfCode('c2')).toBeUndefined();
    expect((await store.read('shop', (ledger) => ledger.code('c1')))?.usedBy).toBe('till-b');
  });

  test('keeps what each till holds, and lets go of an older chain', async () => {
    const store = open();
    const held = (incarnation: number, points: number, lot = 'p1') => ({
      till: 'till-a',
      incarnation,
      member: 'm1',
      lot,
      points,
    });
    const [older, more, other] = [held(1, 5), held(2, 9), held(2, 4, 'p2')];
    await store.write('shop', async (ledger) => {
      await ledger.putHeld([older, held(2, 7), more, other]);
      expect(await ledger.held(['m1', 'm2'])).toEqual([older, more, other]);
      expect(await ledger.heldAt()).toEqual([
        { till: 'till-a', incarnation: 1, points: 5, members: 1 },
        { till: 'till-a', incarnation: 2, points: 13, members: 1 },
      ]);
      await ledger.dropHeld({ till: 'till-a', incarnation: 2 });
      await ledger.putHeld([held(2, 0, 'p2')]);
      expect(await ledger.held(['m1'])).toEqual([more]);
    });
    const overdrawn = store.write('shop', (ledger) => ledger.putHeld([held(2, -1)]));
    await expect(overdrawn).rejects.toThrow();
  });

  test('shows at a glance what there is for a till', async () => {
    const store = open();
    await withThreeFacts(store);
    expect(await store.glance('shop', 'till-a')).toBeUndefined();
    await store.write('shop', async (ledger) => {
      await ledger.putTill({ ...till, incarnation: 2 });
      await ledger.putTill({ ...till, till: 'till-b', open: false });
    });
    const shown = await store.glance('shop', 'till-a');
    expect(shown).toMatchObject({ head: { backend: 'b1', g: 3 }, aside: 1, isAlone: true });
    expect(shown?.headHash).toBe(facts[2]?.hash);
    expect(shown?.last).toBeUndefined();
    await store.write('shop', async (ledger) => {
      await ledger.putTill(till);
      await ledger.putTill({ ...till, till: 'till-b' });
    });
    await store.noteSeen({ programme: 'shop', till: 'till-a', at: NOON, asked: 9 });
    expect(await store.glance('shop', 'till-a')).toMatchObject({
      till: { ...till, lastSeenAt: NOON, asked: 9 },
      last: { seq: 3, fork: 0, hash: facts[2]?.hash },
      isAlone: false,
    });
    expect(await store.glance('other', 'till-a')).toBeUndefined();
  });

  test('tells strangers from members of whom something was ever told', async () => {
    const store = open();
    await withThreeFacts(store);
    const strangers = (members: readonly string[]) =>
      store.read('shop', (ledger) => ledger.strangers(members));
    expect(await strangers(['m1', 'm9', 'm2'])).toEqual(['m9']);
    expect(await strangers([])).toEqual([]);
  });

  test('remembers how far points were set aside, and which facts publish a programme', async () => {
    const store = open();
    await store.write('shop', async (ledger) => {
      await ledger.open({ backend: 'order-1', g: 0 });
      expect(await ledger.allotted()).toBe(0);
      await ledger.noteAllotted(7);
      expect(await ledger.allotted()).toBe(7);
      await ledger.takeNumbers(2);
      await ledger.log([logged(1), logged(2)]);
      await ledger.notePublished(2);
      const { entry } = logged(2);
      expect(await ledger.published()).toEqual([{ g: 2, ...entry }]);
      expect(await ledger.head()).toMatchObject({ backend: 'order-1', g: 2 });
    });
  });

  test('remembers who gave which phone, once, until she is forgotten', async () => {
    const store = open();
    const [one, other] = ['m1', 'm2'].map((member) => ({ phone: '+33612345678', member }));
    await store.write('shop', async (ledger) => {
      await ledger.open({ backend: 'order-1', g: 0 });
      if (one === undefined || other === undefined) throw new Error('there are two');
      await ledger.notePhones([one, other]);
      await ledger.notePhones([one, { phone: '+33700000000', member: 'm1' }]);
      expect(await ledger.phones(['+33612345678', '+1'])).toEqual([one, other]);
      await ledger.dropPhones('m1');
      expect(await ledger.phones(['+33612345678', '+33700000000'])).toEqual([other]);
    });
  });

  test('remembers once with whom somebody without a card was found to be one', async () => {
    const store = open();
    const [one, other] = [
      { member: 'm1', linked: 'm2' },
      { member: 'm1', linked: 'm3' },
    ];
    await store.write('shop', async (ledger) => {
      await ledger.open({ backend: 'order-1', g: 0 });
      await ledger.noteLinks([other, one]);
      await ledger.noteLinks([one, { member: 'm4', linked: 'm5' }]);
      expect(await ledger.linkedBefore(['m1', 'm2'])).toEqual([one, other]);
    });
  });

  test('remembers where the order was when it was named anew', async () => {
    const store = open();
    await store.write('shop', async (ledger) => {
      await ledger.open({ backend: 'order-1', g: 0 });
      await ledger.takeNumbers(7);
      await ledger.rename('order-2');
      await ledger.takeNumbers(2);
      expect(await ledger.head()).toEqual({ backend: 'order-2', g: 9, renamed: 7 });
    });
  });

  test('gives the members of a block for as long as their import stands', async () => {
    const store = open();
    const packed = new Uint8Array([1, 2, 3]);
    const sha256 = 'b'.repeat(64);
    const cardsOf = async (ledger: Ledger) => [...(await ledger.cards(['m1', 'm2'])).keys()];
    await store.write('shop', async (ledger) => {
      expect(await ledger.missingBlocks([sha256])).toEqual([sha256]);
      await ledger.putBlock({
        sha256,
        packed,
        cards: [1, 2].map((n) => ({ member: `m${n}`, order: n, card: card(n) })),
      });
      expect(await ledger.missingBlocks([sha256])).toEqual([]);
      expect(new Uint8Array((await ledger.block(sha256)) ?? [])).toEqual(packed);
      expect(await cardsOf(ledger)).toEqual([]);
      await ledger.takeInBatch({ batch: 'import', blocks: [sha256], g: 4 });
      expect(await cardsOf(ledger)).toEqual(['m1', 'm2']);
      await ledger.putCards([{ member: 'm1', g: 5, order: 9, card: card(1) }]);
      expect(await ledger.changedMembersOf('import')).toEqual(['m1']);
      await ledger.noteLinks([{ member: 'm2', linked: 'm9' }]);
      expect((await ledger.changedMembersOf('import')).toSorted()).toEqual(['m1', 'm2']);
      expect(await ledger.blocksOf('m1')).toEqual([{ sha256, takenBack: 0 }]);
      await ledger.takeBackBatch('import', 6);
      expect(await cardsOf(ledger)).toEqual(['m1']);
      expect(await ledger.blocksOf('m1')).toEqual([{ sha256, takenBack: 6 }]);
    });
  });

  test('remembers which purchases count', async () => {
    const store = open();
    await store.write('shop', async (ledger) => {
      await ledger.count(['p1', 'p2']);
      expect(await ledger.counted(['p1', 'p3'])).toEqual(new Set(['p1']));
      expect(await ledger.counted([])).toEqual(new Set());
    });
  });

  test('finds what was told of a purchase, in the order of arrival', async () => {
    const store = open();
    await withThreeFacts(store);
    await store.write('shop', async (ledger) => {
      await ledger.noteSales([3, 1].map((g) => ({ purchase: 'p1', g })));
      await ledger.noteSales([{ purchase: 'p2', g: 2 }]);
      const found = async (purchases: readonly string[]) =>
        (await ledger.factsOfPurchases(purchases)).map(({ g }) => g);
      expect(await found(['p1'])).toEqual([1, 3]);
      expect(await found(['p2', 'p9'])).toEqual([2]);
      expect(await found([])).toEqual([]);
    });
  });
});

describe('SQLite on a disk', () => {
  play('waits for the disk with every commit, at each opening', async () => {
    const file = freshFile();
    for (let n = 0; n < 2; n++) await openSqlite(file).close();
    const careless = new DatabaseSync(file);
    careless.exec('PRAGMA synchronous = NORMAL');
    expect(() => assertDurable(careless, 'wal')).toThrow('synchronous=FULL');
    careless.exec('PRAGMA synchronous = FULL');
    expect(() => assertDurable(careless, 'wal')).not.toThrow();
    careless.close();
  });

  play('still has everything when it is opened again', async () => {
    const file = freshFile();
    const before = openSqlite(file);
    await withThreeFacts(before);
    await before.close();
    const again = keep(openSqlite(file));
    expect(await again.read('shop', (ledger) => ledger.after(0, 9))).toHaveLength(3);
  });

  play('finds the facts of purchases that were kept before they were looked for', async () => {
    const file = freshFile();
    const database = new DatabaseSync(file);
    database.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1;`);
    const insert = database.prepare(
      "INSERT INTO log VALUES ('shop', 0, ?, 'till-a', 1, ?, 0, 'h', NULL, ?, 0, ?)",
    );
    const keepOld = (g: number, aside: string | null, body: unknown) =>
      insert.run(g, g, aside, JSON.stringify({ fact: { body } }));
    keepOld(1, null, bought('p1'));
    keepOld(2, null, broughtBack('b1', 'p1'));
    keepOld(3, 'MALFORMED', broughtBack('b2', 'p1'));
    keepOld(4, null, enrolled('m1'));
    database.close();
    const store = keep(openSqlite(file));
    const found = await store.read('shop', (ledger) => ledger.factsOfPurchases(['p1']));
    expect(found.map(({ g }) => g)).toEqual([1, 2]);
  });

  play('is not opened when a newer Habitué wrote it', async () => {
    const file = freshFile();
    await openSqlite(file).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqlite(file)).toThrow('newer');
  });

  play('keys every table by programme and bucket first', async () => {
    const file = freshFile();
    await openSqlite(file).close();
    const database = new DatabaseSync(file);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all();
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const columns = database.prepare(`PRAGMA table_info(${name})`).all();
      const keyed = columns.filter((column) => Number(column.pk) > 0);
      const order = keyed.toSorted((a, b) => Number(a.pk) - Number(b.pk)).map((c) => c.name);
      expect(order.slice(0, 2)).toEqual(['programme_id', 'bucket']);
    }
    database.close();
  });
});
