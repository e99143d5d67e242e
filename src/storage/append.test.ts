import { liveQuery } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { factHash } from '#protocol/canonical.ts';
import { GENESIS } from '#protocol/genesis.ts';
import { append, appendUnlessRaced, type Decision } from './append.ts';
import { openTill, type TillDatabase } from './database.ts';
import { readDraft, saveDraft } from './draft.ts';
import { markInMemory } from './mark.ts';
import { StaleTab, StorageOutage } from './outage.ts';
import { readHistory } from './read/read-history.ts';
import { changeTill, knownTillState, readTillState, type TillState } from './till-state.ts';

const who = { clerk: 'noor' };
let opened: TillDatabase[] = [];
const freshName = () => `till-${crypto.randomUUID()}`;

afterEach(async () => {
  for (const db of opened) db.leave();
  opened = [];
});

async function open(name = freshName(), ports = {}): Promise<TillDatabase> {
  const db = await openTill(name, { mark: markInMemory(), ...ports });
  opened.push(db);
  return db;
}

const enrolled = (state: TillState): FactBody => ({
  type: 'member.enrolled',
  member: `member-${state.nextSerial}`,
  number: `${state.nextSerial}`,
  profile: { name: 'Ana' },
});

const noted: FactBody = { type: 'member.amended', member: 'member-1', changes: { note: 'silk' } };

/** How many facts a live query has seen of a member. */
function watch(db: TillDatabase, member: string) {
  let seen = -1;
  const watching = liveQuery(() => readHistory(db, member)).subscribe((history) => {
    seen = history.length;
  });
  const sees = async (count: number) => {
    while (seen !== count) await new Promise((soon) => setTimeout(soon, 1));
  };
  return { sees, stop: () => watching.unsubscribe() };
}

const enrol = (state: TillState): Decision => ({ bodies: [enrolled(state)], cards: [] });

describe('appending facts', () => {
  test('links each fact to the one before it', async () => {
    const db = await open();
    const [first] = await append(db, who, enrol);
    const [second, third] = await append(db, who, (state) => ({
      bodies: [enrolled(state), enrolled({ ...state, nextSerial: state.nextSerial + 1 })],
      cards: [],
    }));
    expect([first?.seq, second?.seq, third?.seq]).toEqual([1, 2, 3]);
    expect(first?.previous).toBe(GENESIS);
    expect([second?.previous, third?.previous]).toEqual([first?.hash, second?.hash]);
    expect(third?.hash).toBe(third && factHash(third));
    expect((await readTillState(db)).nextSerial).toBe(4);
  });

  test('asks for strict durability of every transaction', async () => {
    const seen: string[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') seen.push(options?.durability ?? 'default');
      return transaction.call(this, stores, mode, options);
    };
    const db = await open();
    await append(db, who, enrol);
    await saveDraft(db, { basket: { lines: [] } });
    IDBDatabase.prototype.transaction = transaction;
    expect(new Set(seen)).toEqual(new Set(['strict']));
  });

  test('writes neither facts nor cards when one of them cannot be written', async () => {
    const db = await open();
    const unwritable = { member: 'm', broken: () => undefined } as never;
    await expect(
      append(db, who, (state) => ({ bodies: [enrolled(state)], cards: [unwritable] })),
    ).rejects.toThrow();
    expect(await db.facts.count()).toBe(0);
    expect(await db.cards.count()).toBe(0);
  });

  test('clears the draft in the same transaction', async () => {
    const db = await open();
    await saveDraft(db, { basket: { lines: [] } });
    await append(db, who, (state) => ({ ...enrol(state), draft: 'clear' }));
    expect(await readDraft(db)).toBeUndefined();
  });

  test('records in an order that never goes back when the clock does', async () => {
    let now = 2_000;
    const db = await open(freshName(), { clock: { now: () => now, dayOf: () => '2026-11-23' } });
    const [late] = await append(db, who, enrol);
    now = 1_000;
    const [early] = await append(db, who, enrol);
    expect(early?.recordedAt.instant).toBe(1_000);
    expect(early?.recordedAt.order).toBe((late?.recordedAt.order ?? 0) + 1);
  });

  test('records in an order that goes on when the till begins a new chain', async () => {
    let now = 2_000;
    const db = await open(freshName(), { clock: { now: () => now, dayOf: () => '2026-11-23' } });
    const [before] = await append(db, who, enrol);
    now = 1_000;
    await changeTill(db, { incarnation: 2, block: 2 });
    const [after] = await append(db, who, enrol);
    expect(after).toMatchObject({ incarnation: 2, seq: 1, previous: GENESIS });
    expect(after?.recordedAt.order).toBe((before?.recordedAt.order ?? 0) + 1);
    expect(await readTillState(db)).toMatchObject({ nextSerial: 2, head: { seq: 1 } });
  });

  test('tells whoever watches, in this tab and in another', async () => {
    const db = await open();
    const other = await open(db.name);
    const [here, there] = [watch(db, 'member-1'), watch(other, 'member-1')];
    await Promise.all([here.sees(0), there.sees(0)]);
    await append(db, who, enrol);
    await Promise.all([here.sees(1), there.sees(1)]);
    await saveDraft(db, { basket: { lines: [] } });
    await append(db, who, () => ({ bodies: [noted], cards: [], draft: 'clear' }));
    await Promise.all([here.sees(2), there.sees(2)]);
    here.stop();
    there.stop();
  });

  test('leaves a mark outside the database', async () => {
    const mark = markInMemory();
    const db = await open(freshName(), { mark });
    const [fact] = await append(db, who, enrol);
    expect(mark.read()).toMatchObject({ till: fact?.till, seq: 1, hash: fact?.hash });
  });

  test('finds a member by her facts, the oldest first', async () => {
    const db = await open();
    await append(db, who, enrol);
    const words = [
      { channel: 'sms', given: true, day: '2026-11-23', clerk: 'noor', wording: 'w1' },
    ] as const;
    await append(db, who, () => ({
      bodies: [{ type: 'consent.recorded', member: 'member-1', words }],
      cards: [],
    }));
    const history = await readHistory(db, 'member-1');
    expect(history.map((fact) => fact.body.type)).toEqual(['member.enrolled', 'consent.recorded']);
  });
});

describe('two tabs of one till', { timeout: 60_000 }, () => {
  test('race for the chain and leave no gap, no fork and no number given twice', async () => {
    const name = freshName();
    const [left, right] = [await open(name), await open(name)];
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => append(n % 2 === 0 ? left : right, who, enrol)),
    );
    const facts = (await left.facts.toArray()).map((row) => row.fact);
    expect(facts.map((fact) => fact.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    for (const [at, fact] of facts.entries()) {
      expect(fact.previous).toBe(facts[at - 1]?.hash ?? GENESIS);
    }
    const numbers = facts.map(({ body }) => body.type === 'member.enrolled' && body.number);
    expect(new Set(numbers).size).toBe(40);
  });

  test('a decision that another tab overtook is made again', async () => {
    const name = freshName();
    const [left, right] = [await open(name), await open(name)];
    await knownTillState(left);
    let asked = 0;
    await append(left, who, async (state) => {
      asked += 1;
      if (asked === 1) await append(right, who, enrol);
      return enrol(state);
    });
    expect(asked).toBe(2);
    expect(await left.facts.count()).toBe(2);
  });

  test('what can wait is not recorded where a sale came between', async () => {
    const db = await open();
    await append(db, who, enrol);
    const decide = async () => {
      await append(db, who, enrol);
      return { bodies: [noted], cards: [] };
    };
    expect(await appendUnlessRaced(db, who, decide)).toBeUndefined();
    expect((await readHistory(db, 'member-1')).map(({ body }) => body)).not.toContainEqual(noted);
    const waited = await appendUnlessRaced(db, who, () => ({ bodies: [noted], cards: [] }));
    expect(waited?.map(({ seq }) => seq)).toEqual([3]);
  });

  test('a decision made before the till was paired is made again', async () => {
    const db = await open();
    const alone: boolean[] = [];
    await append(db, who, async (state) => {
      alone.push(state.alone);
      if (alone.length === 1) await changeTill(db, { alone: false });
      return enrol(state);
    });
    expect(alone).toEqual([true, false]);
  });

  test('a tab of an older app writes nothing', async () => {
    const db = await open();
    await append(db, who, enrol);
    const till = await db.meta.get('till');
    if (till?.key === 'till') await db.meta.put({ ...till, schema: till.schema + 1 });
    await expect(append(db, who, enrol)).rejects.toThrow(StaleTab);
    expect(await db.facts.count()).toBe(1);
    await expect(openTill(db.name)).rejects.toThrow(StaleTab);
  });

  test('a tab that sees a newer version opened closes and says so', async () => {
    let stale = 0;
    const db = await open(freshName(), { onStale: () => (stale += 1) });
    await append(db, who, enrol);
    const newer = indexedDB.open(db.name, 999);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();
    expect(stale).toBe(1);
    await expect(append(db, who, enrol)).rejects.toThrow(StaleTab);
  });
});

describe('when the disk fails', () => {
  test('a lost connection heals and the fact is recorded once', async () => {
    const db = await open();
    await append(db, who, enrol);
    db.close({ disableAutoOpen: true });
    await append(db, who, enrol);
    expect(await db.facts.count()).toBe(2);
  });

  test('a commit whose answer was lost is not repeated', async () => {
    const db = await open();
    const transaction = IDBDatabase.prototype.transaction;
    let failed = false;
    IDBDatabase.prototype.transaction = function (...args) {
      const begun = transaction.apply(this, args);
      if (failed || args[1] !== 'readwrite') return begun;
      failed = true;
      begun.addEventListener('complete', (event) => begun.onabort?.(event));
      return Object.defineProperty(begun, 'oncomplete', { set: () => undefined });
    };
    const [fact] = await append(db, who, enrol);
    IDBDatabase.prototype.transaction = transaction;
    expect(failed).toBe(true);
    expect((await db.facts.toArray()).map((row) => row.fact.hash)).toEqual([fact?.hash]);
  });

  test('a commit whose answer was lost is not repeated, though news came after it', async () => {
    const db = await open();
    const transaction = IDBDatabase.prototype.transaction;
    let failed = false;
    IDBDatabase.prototype.transaction = function (...args) {
      const begun = transaction.apply(this, args);
      if (failed || args[1] !== 'readwrite') return begun;
      failed = true;
      begun.addEventListener('complete', async (event) => {
        await changeTill(db, { alone: false });
        begun.onabort?.(event);
      });
      return Object.defineProperty(begun, 'oncomplete', { set: () => undefined });
    };
    let asked = 0;
    const [fact] = await append(db, who, (state) => {
      asked += 1;
      return enrol(state);
    });
    IDBDatabase.prototype.transaction = transaction;
    expect(asked).toBe(1);
    expect((await db.facts.toArray()).map((row) => row.fact.hash)).toEqual([fact?.hash]);
  });

  test('what was recorded is not called failed when the mark beside it has no room', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const write = () => {
      throw full;
    };
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const db = await open(freshName(), { mark: { read: () => undefined, write } });
    expect(await append(db, who, enrol)).toHaveLength(1);
    vi.unstubAllGlobals();
    expect(await db.facts.count()).toBe(1);
    expect(reported).toHaveBeenCalledWith(full);
  });

  test('a full disk is told as an outage and nothing is recorded', async () => {
    const db = await open();
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(append(db, who, enrol)).rejects.toMatchObject({ kind: 'full' });
    await expect(append(db, who, enrol)).rejects.toThrow(StorageOutage);
    IDBObjectStore.prototype.add = add;
    await append(db, who, enrol);
    expect(await db.facts.count()).toBe(1);
  });
});
