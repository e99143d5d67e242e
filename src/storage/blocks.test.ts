import { afterEach, describe, expect, test } from 'vitest';
import type { BlocksImported } from '#domain/fact/fact.ts';
import { packBlock, packBlocks, unpackBlock } from '#protocol/block.ts';
import { append } from './append.ts';
import { loadBlocks, stageBlocks } from './blocks.ts';
import { compactMerged } from './compact-merged.ts';
import { openTill, type TillDatabase } from './database.ts';
import { dropBatch } from './drop-batch.ts';
import { markInMemory } from './mark.ts';
import { mergeOverlay } from './merge-overlay.ts';
import { eachCard } from './read/each-card.ts';
import { readCard, readCards } from './read/read-card.ts';
import { countMembers } from './read/read-health.ts';
import { readHistory } from './read/read-history.ts';
import { someCard, someRecord, someRecords } from './some-members.ts';
import { sweepBatches } from './sweep.ts';

const who = { clerk: 'noor' };
let opened: TillDatabase[] = [];

afterEach(() => {
  for (const db of opened) db.leave();
  opened = [];
});

async function open(name = `till-${crypto.randomUUID()}`): Promise<TillDatabase> {
  const db = await openTill(name, { mark: markInMemory() });
  opened.push(db);
  return db;
}

const threeBlocks = () => [0, 10, 20].map((from) => packBlock(someRecords(from, from + 10)));

const note = (member: string) => ({
  bodies: [{ type: 'member.amended', member, changes: { note: 'silk' } } as const],
  cards: [{ ...someCard(Number(member.slice(7))), profile: { note: 'silk' } }],
});

async function whatIsThere(db: TillDatabase) {
  return { blocks: await db.blocks.count(), batches: await db.batches.count() };
}

describe('a block', () => {
  test('is plain JSON, one member a line, and comes apart as it was put together', () => {
    const records = someRecords(0, 3);
    const block = packBlock(records);
    const text = new TextDecoder().decode(block);
    expect(JSON.parse(text)).toEqual({ format: 'habitue/block@1', records });
    expect(text.split('\n')).toHaveLength(5);
    expect(unpackBlock(block)).toEqual(records);
  });

  test('with nobody in it is a block too', () => {
    expect(unpackBlock(packBlock([]))).toEqual([]);
  });

  test('names may hold what JSON and lines are made of', () => {
    const names = ['"},\n{"card"', '\u2028', '\\', 'Ștefănescu', '丁', '\u0000'];
    const records = names.map((name, n) => someRecord(n, { name }));
    expect(unpackBlock(packBlock(records))).toEqual(records);
  });

  test('is cut off at its size', () => {
    const blocks = [...packBlocks(someRecords(0, 1_000))];
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flatMap(unpackBlock)).toEqual(someRecords(0, 1_000));
  });
});

describe('loading members', { timeout: 60_000 }, () => {
  test('makes every one of them readable, card and history', async () => {
    const db = await open();
    const seen: number[] = [];
    await loadBlocks(db, threeBlocks(), { onProgress: ({ members }) => seen.push(members) });
    expect(seen).toEqual([10, 20, 30]);
    expect(await readCard(db, 'member-17')).toEqual(someCard(17));
    expect(await readHistory(db, 'member-17')).toEqual(someRecord(17).history);
    expect(await readCard(db, 'member-30')).toBeUndefined();
    expect(await countMembers(db)).toBe(30);
  });

  test('a card changed here holds, not the one in the block', async () => {
    const db = await open();
    await loadBlocks(db, threeBlocks());
    await append(db, who, () => note('member-5'));
    expect((await readCards(db, ['member-4', 'member-5'])).map((card) => card.profile)).toEqual([
      someCard(4).profile,
      { note: 'silk' },
    ]);
    const history = await readHistory(db, 'member-5');
    expect(history.map((fact) => fact.body.type)).toEqual(['member.enrolled', 'member.amended']);
    expect(await countMembers(db)).toBe(30);
  });

  test('cancelled in the middle leaves nothing', async () => {
    const db = await open();
    const stop = new AbortController();
    const loading = loadBlocks(db, threeBlocks(), {
      signal: stop.signal,
      onProgress: ({ blocks }) => blocks === 2 && stop.abort(),
    });
    await expect(loading).rejects.toThrow(/abort/i);
    expect(await whatIsThere(db)).toEqual({ blocks: 0, batches: 0 });
  });

  test('a block that is none stops the load and leaves nothing', async () => {
    const db = await open();
    const blocks = [...threeBlocks(), new TextEncoder().encode('{"members":[]}')];
    await expect(loadBlocks(db, blocks)).rejects.toThrow('a block begins as its format says');
    expect(await whatIsThere(db)).toEqual({ blocks: 0, batches: 0 });
  });

  test('cut off at any write, nothing of it counts and the next start sweeps it away', async () => {
    for (let cut = 1; cut <= 8; cut += 1) {
      const db = await open();
      const cutOff = cutWritesAfter(cut);
      const loading = loadBlocks(db, threeBlocks()).then(
        () => 'loaded',
        () => 'cut',
      );
      const outcome = await loading;
      cutOff.restore();
      await new Promise((soon) => setTimeout(soon));
      expect(await readCard(db, 'member-3')).toEqual(
        outcome === 'loaded' ? someCard(3) : undefined,
      );
      await sweepBatches(db);
      const whole = outcome === 'loaded' ? { blocks: 3, batches: 1 } : { blocks: 0, batches: 0 };
      expect(await whatIsThere(db)).toEqual(whole);
    }
  });

  test('a tab that opens does not sweep away what another is loading', async () => {
    const db = await open();
    await stageBlocks(db, threeBlocks(), { batch: 'spring' });
    const other = await open(db.name);
    await sweepBatches(other);
    expect(await whatIsThere(other)).toEqual({ blocks: 3, batches: 1 });
  });

  test('staged blocks count with the fact that records them, and not before', async () => {
    const db = await open();
    const { batch, blocks } = await stageBlocks(db, threeBlocks());
    expect(await readCard(db, 'member-3')).toBeUndefined();
    const counts = { members: 30, purchases: 0, returns: 0, lines: 0 };
    const body: BlocksImported = {
      type: 'blocks.imported',
      batch,
      source: 'members.csv',
      blocks,
      counts: { ...counts, revenueMinor: 0, returnedMinor: 0 },
    };
    await append(db, who, () => ({ bodies: [body], cards: [] }));
    expect(await readCard(db, 'member-3')).toEqual(someCard(3));
    await append(db, who, () => ({ bodies: [{ type: 'import.taken-back', batch }], cards: [] }));
    expect(await whatIsThere(db)).toEqual({ blocks: 0, batches: 0 });
  });
});

describe('taking a batch back', () => {
  test('removes all who came with it', async () => {
    const db = await open();
    const { batch } = await loadBlocks(db, threeBlocks());
    await dropBatch(db, batch);
    expect(await whatIsThere(db)).toEqual({ blocks: 0, batches: 0 });
    expect(await readCard(db, 'member-3')).toBeUndefined();
  });

  test('keeps who did something here since, with her whole history', async () => {
    const db = await open();
    const { batch } = await loadBlocks(db, threeBlocks());
    await append(db, who, () => note('member-5'));
    await append(db, who, () => note('member-6'));
    const before = await readHistory(db, 'member-5');
    await mergeOverlay(db, 1);
    await append(db, who, () => note('member-6'));
    await dropBatch(db, batch);
    expect((await readCard(db, 'member-5'))?.profile).toEqual({ note: 'silk' });
    expect(await readHistory(db, 'member-5')).toEqual(before);
    expect(await readHistory(db, 'member-6')).toHaveLength(3);
    expect(await readCard(db, 'member-7')).toBeUndefined();
  });
});

describe('packing changed cards', { timeout: 60_000 }, () => {
  test('moves them into blocks and loses none, wherever it is cut off', async () => {
    for (const cut of [1, 2, 3, 4, 503, 504, 506, 2_000]) {
      const db = await open();
      await loadBlocks(db, [packBlock(someRecords(0, 20))]);
      await db.cards.bulkPut(
        Array.from({ length: 600 }, (_, n) => ({
          member: `member-${n}`,
          card: someCard(n, { note: 'changed' }),
        })),
      );
      const cutOff = cutWritesAfter(cut);
      await Promise.allSettled([mergeOverlay(db, 500)]);
      cutOff.restore();
      const cards = (await Array.fromAsync(eachCard(db))).flat();
      expect(cards).toHaveLength(600);
      expect(cards.every((card) => card.profile.note === 'changed')).toBe(true);
      expect(await countMembers(db)).toBe(600);
    }
  });

  test('packs what was packed into one again, the latest card of each', async () => {
    for (const cut of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99]) {
      const db = await open();
      await loadBlocks(db, [packBlock(someRecords(0, 20))]);
      for (const n of [1, 2, 3]) {
        const card = { ...someCard(1), profile: { note: `${n}` } };
        await db.cards.bulkPut([
          { member: 'member-1', card },
          { member: `member-5${n}`, card: someCard(50 + n) },
        ]);
        await mergeOverlay(db, 0);
      }
      const cutOff = cutWritesAfter(cut);
      await Promise.allSettled([compactMerged(db, 2)]);
      cutOff.restore();
      expect((await readCard(db, 'member-1'))?.profile.note).toBe('3');
      expect(await countMembers(db)).toBe(23);
      await new Promise((soon) => setTimeout(soon));
      await sweepBatches(db);
      expect(await db.batches.count()).toBe(cut === 99 ? 2 : 4);
      expect(await db.places.count()).toBe(cut === 99 ? 2 : 4);
      expect((await Array.fromAsync(eachCard(db))).flat()).toHaveLength(23);
    }
  });

  test('leaves few rows where they are', async () => {
    const db = await open();
    await append(db, who, () => note('member-5'));
    await mergeOverlay(db);
    expect(await db.cards.count()).toBe(1);
  });
});

/** The write after so many writes fails, and so do all that follow: as when the power goes. */
function cutWritesAfter(writes: number): { restore(): void } {
  const { add, put } = IDBObjectStore.prototype;
  const { delete: remove } = IDBObjectStore.prototype;
  let left = writes;
  const count = () => {
    left -= 1;
    if (left < 0) throw new DOMException('cut off', 'UnknownError');
  };
  IDBObjectStore.prototype.add = function (value, key) {
    count();
    return add.call(this, value, key);
  };
  IDBObjectStore.prototype.put = function (value, key) {
    count();
    return put.call(this, value, key);
  };
  IDBObjectStore.prototype.delete = function (query) {
    count();
    return remove.call(this, query);
  };
  return {
    restore() {
      Object.assign(IDBObjectStore.prototype, { add, put, delete: remove });
    },
  };
}
