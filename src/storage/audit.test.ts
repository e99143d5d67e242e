import { afterEach, describe, expect, test } from 'vitest';
import type { BlocksImported } from '#domain/fact/fact.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from './append.ts';
import { acknowledgeLoss, audit } from './audit.ts';
import { stageBlocks } from './blocks.ts';
import { openTill, type TillDatabase } from './database.ts';
import { type MarkPort, markInMemory } from './mark.ts';
import { readHealth } from './read/read-health.ts';
import { someRecords } from './some-members.ts';
import { changeTill, isLeaving, readTillState } from './till-state.ts';

let opened: TillDatabase[] = [];

afterEach(() => {
  for (const db of opened) db.leave();
  opened = [];
});

async function open(name: string, mark: MarkPort): Promise<TillDatabase> {
  const db = await openTill(name, { mark });
  opened.push(db);
  return db;
}

async function withFacts(count: number) {
  const mark = markInMemory();
  const db = await open(`till-${crypto.randomUUID()}`, mark);
  for (let n = 0; n < count; n += 1) await enrol(db, n);
  return { db, mark };
}

async function enrol(db: TillDatabase, n: number) {
  const profile = { name: `Name ${n}` };
  return await append(db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'member.enrolled', member: `m${n}`, number: `${n}`, profile }],
    cards: [],
  }));
}

describe('the audit of the chain', () => {
  test('finds nothing in a chain as it was recorded', async () => {
    const { db } = await withFacts(5);
    expect(await audit(db)).toEqual({ verdict: 'whole', facts: 5 });
  });

  test('finds every fact that was edited', async () => {
    for (const seq of [1, 3, 5]) {
      const { db } = await withFacts(5);
      const row = await db.facts.get([1, seq]);
      if (row) await db.facts.put({ ...row, fact: { ...row.fact, clerk: 'somebody else' } });
      expect(await audit(db)).toEqual({ verdict: 'broken', brokenAt: { incarnation: 1, seq } });
    }
  });

  test('finds a fact that was removed, also the last one', async () => {
    for (const seq of [1, 3]) {
      const { db } = await withFacts(5);
      await db.facts.delete([1, seq]);
      expect(await audit(db)).toEqual({
        verdict: 'broken',
        brokenAt: { incarnation: 1, seq: seq + 1 },
      });
    }
    const { db, mark } = await withFacts(5);
    await db.facts.delete([1, 5]);
    expect(await audit(db)).toEqual({ verdict: 'rewound', lastKnown: mark.read(), lastSeq: 4 });
  });

  test('finds a fact that was put in or exchanged for another', async () => {
    const { db } = await withFacts(3);
    const [second, third] = await db.facts.bulkGet([
      [1, 2],
      [1, 3],
    ]);
    if (second && third) {
      await db.facts.bulkPut([
        { ...second, fact: { ...third.fact, seq: 2 } },
        { ...third, fact: { ...second.fact, seq: 3 } },
      ]);
    }
    expect(await audit(db)).toMatchObject({ verdict: 'broken', brokenAt: { seq: 2 } });
  });

  test('finds an imported block that is not the one that was imported', async () => {
    const { db } = await withFacts(1);
    const { batch, blocks } = await stageBlocks(db, [packBlock(someRecords(0, 9))]);
    const none = { purchases: 0, returns: 0, lines: 0, revenueMinor: 0, returnedMinor: 0 };
    const body: BlocksImported = {
      type: 'blocks.imported',
      batch,
      source: 'members.csv',
      blocks,
      counts: { members: 9, ...none },
    };
    await append(db, { clerk: 'noor' }, () => ({ bodies: [body], cards: [] }));
    expect(await audit(db)).toEqual({ verdict: 'whole', facts: 2 });
    const row = await db.blocks.get([batch, 0]);
    if (row) await db.blocks.put({ ...row, bytes: packBlock(someRecords(0, 8)) });
    expect(await audit(db)).toEqual({ verdict: 'block-broken', batch, n: 0 });
  });
});

describe('a till that lost its data', () => {
  test('finds out at the next start, keeps its name and goes on in a new incarnation', async () => {
    const { db, mark } = await withFacts(3);
    const before = await readTillState(db);
    await db.delete();
    const again = await open(db.name, mark);
    const lastKnown = mark.read();
    expect(await audit(again)).toEqual({ verdict: 'emptied', lastKnown });
    expect((await readHealth(again)).lost).toEqual(lastKnown);
    const [fact] = await enrol(again, 1);
    expect([fact?.till, fact?.incarnation, fact?.seq]).toEqual([before.till, 2, 1]);
    expect(await audit(again)).toMatchObject({ verdict: 'emptied', lastKnown });
    await acknowledgeLoss(again);
    expect(await audit(again)).toEqual({ verdict: 'whole', facts: 1 });
  });

  test('[H8] or was set back finds out at the next start, and leaves its chain once', async () => {
    const { db, mark } = await withFacts(3);
    const rows = await db.facts.toArray();
    await enrol(db, 4);
    await db.facts.clear();
    await db.facts.bulkAdd(rows);
    db.leave();
    const again = await open(db.name, mark);
    const lastKnown = mark.read();
    expect(await audit(again)).toEqual({ verdict: 'rewound', lastKnown, lastSeq: 3 });
    expect(await readTillState(again)).toMatchObject({ incarnation: 1, leaving: 1 });
    const { version } = await readTillState(again);
    again.leave();
    const third = await open(db.name, mark);
    expect((await readTillState(third)).version).toBe(version);
    await changeTill(third, { incarnation: 2 });
    third.leave();
    expect(isLeaving(await readTillState(await open(db.name, mark)))).toBe(false);
  });
});
