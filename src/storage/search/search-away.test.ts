import { afterEach, expect, test } from 'vitest';
import { packBlock } from '#protocol/block.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { StorageOutage } from '../outage.ts';
import { someRecord } from '../some-members.ts';
import { openSearch } from './open-search.ts';
import type { Answer } from './search-message.ts';

const readAll = IDBObjectStore.prototype.getAll;
let tidy: (() => void)[] = [];

afterEach(() => {
  mend();
  for (const leave of tidy) leave();
  tidy = [];
});

function breakDisk(): void {
  IDBObjectStore.prototype.getAll = () => {
    throw new DOMException('The disk does not answer.', 'UnknownError');
  };
}

function mend(): void {
  IDBObjectStore.prototype.getAll = readAll;
}

async function oneMember() {
  const db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
  const { card } = someRecord(1);
  const profile = { name: 'Élodie Lefèvre' };
  await loadBlocks(db, [packBlock([{ card: { ...card, profile }, history: [] }])]);
  tidy.push(() => db.leave());
  return db;
}

test('what cannot be read at the start is an outage, never nobody, and is tried anew', async () => {
  const db = await oneMember();
  breakDisk();
  const search = openSearch(db);
  tidy.push(() => search.close());
  await expect(search.lookUp('elodie', 5)).rejects.toBeInstanceOf(StorageOutage);
  await expect(search.exact('elodie')).rejects.toBeInstanceOf(StorageOutage);
  await expect(search.ready).rejects.toBeInstanceOf(StorageOutage);
  mend();
  expect(await search.lookUp('elodie', 5)).toMatchObject([{ name: 'Élodie Lefèvre' }]);
});

test('who changed while the disk did not answer is found once it does', async () => {
  const db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
  tidy.push(() => db.leave());
  const search = openSearch(db);
  tidy.push(() => search.close());
  await search.ready;
  const { card } = someRecord(2);
  await loadBlocks(db, [packBlock([{ card: { ...card, profile: { name: 'Ana' } }, history: [] }])]);
  breakDisk();
  db.nudges.tell({ kind: 'batches' });
  const ready = () =>
    search.ready.then(
      () => true,
      () => false,
    );
  await expect.poll(ready).toBe(false);
  mend();
  expect(await search.lookUp('ana', 5)).toMatchObject([{ name: 'Ana' }]);
});

test('a worker that does not start is asked for again', async () => {
  const db = await oneMember();
  const started: Worker[] = [];
  const startWorker = () => {
    const worker = { postMessage: () => undefined, terminate: () => undefined } as never as Worker;
    started.push(worker);
    return worker;
  };
  const search = openSearch(db, { startWorker });
  tidy.push(() => search.close());
  const asked = search.lookUp('elodie', 5);
  started[0]?.onerror?.(new Event('error') as ErrorEvent);
  await expect(asked).rejects.toBeInstanceOf(StorageOutage);
  const again = search.count();
  const answer: Answer = { answer: 'value', id: 2, value: 7 };
  started[1]?.onmessage?.({ data: answer } as MessageEvent<Answer>);
  expect(await again).toBe(7);
});
