import { afterEach, expect, test } from 'vitest';
import { append } from './append.ts';
import { openTill, type TillDatabase } from './database.ts';
import { markInMemory } from './mark.ts';
import { knownTillState } from './till-state.ts';

let opened: TillDatabase[] = [];
afterEach(() => { for (const db of opened) db.leave(); opened = []; });
async function open(name = `t-${crypto.randomUUID()}`) {
  const db = await openTill(name, { mark: markInMemory() });
  opened.push(db);
  return db;
}
test('a wide decision overtaken is made again', async () => {
  const left = await open();
  const right = await open(left.name);
  await knownTillState(left);
  let asked = 0;
  const cat = { bodies: [{ type: 'catalogue.changed', articles: [] }] as const, cards: [] };
  await append(left, { clerk: '' }, async () => {
    asked += 1;
    if (asked === 1) {
      await append(right, { clerk: '' }, () => cat);
      const till = await right.meta.get('till');
      if (till?.key === 'till') await right.meta.put({ ...till, version: till.version + 1 });
    }
    return cat;
  });
  expect(asked).toBe(2);
  expect(await left.facts.count()).toBe(2);
});

test('a commit whose answer was lost is not repeated, though the version moved on', async () => {
  const db = await open();
  const transaction = IDBDatabase.prototype.transaction;
  let failed = false;
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    if (failed || args[1] !== 'readwrite') return begun;
    failed = true;
    begun.addEventListener('complete', (event) => {
      const raising = transaction.call(this, ['meta'], 'readwrite');
      const reading = raising.objectStore('meta').get('till');
      reading.onsuccess = () =>
        raising.objectStore('meta').put({ ...reading.result, version: reading.result.version + 1 });
      raising.addEventListener('complete', () => begun.onabort?.(event));
    });
    return Object.defineProperty(begun, 'oncomplete', { set: () => undefined });
  };
  let asked = 0;
  const facts = await append(db, { clerk: '' }, () => {
    asked += 1;
    return { bodies: [{ type: 'member.amended', member: 'm', changes: {} }], cards: [] };
  });
  IDBDatabase.prototype.transaction = transaction;
  expect(failed).toBe(true);
  expect(asked).toBe(1);
  expect((await db.facts.toArray()).map((row) => row.fact.hash)).toEqual(facts.map((f) => f.hash));
});
