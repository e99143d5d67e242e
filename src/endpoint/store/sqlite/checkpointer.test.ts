import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checkpointer, JOURNAL_KEPT_BYTES, JOURNAL_PAGES } from './checkpointer.ts';
import { openSqlite } from './open-sqlite.ts';

vi.setConfig({ testTimeout: 60_000 });

const MANY = 24;
const PACKED = new Uint8Array(1_000_000).map((_, n) => n % 251);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'habitue-journal-'));
  file = join(folder, 'habitue.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true }));

const bytesOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const nameOf = (n: number) => String(n).padStart(64, '0');

async function putBlocks(store: ReturnType<typeof openSqlite>, from: number): Promise<void> {
  for (let n = from; n < from + MANY; n += 1) {
    const block = { sha256: nameOf(n), made: n, members: [], packed: PACKED };
    await store.write('shop', (ledger) => ledger.putSnapshotBlock(block));
  }
}

test('a long journal is copied beside the writes, begins anew, and nothing is lost', async () => {
  const store = openSqlite(file);
  await putBlocks(store, 0);
  await vi.waitFor(async () => {
    const block = { sha256: 'small', made: 0, members: [], packed: new Uint8Array(1) };
    await store.write('shop', (ledger) => ledger.putSnapshotBlock(block));
    expect(bytesOf(`${file}-wal`)).toBeLessThanOrEqual(JOURNAL_KEPT_BYTES);
  }, 20_000);
  expect(bytesOf(file)).toBeGreaterThan(MANY * PACKED.length);
  await putBlocks(store, MANY);
  await store.wipe();
  expect(bytesOf(`${file}-wal`)).toBe(0);
  await store.close();
  const again = openSqlite(file);
  const last = await again.read('shop', (ledger) => ledger.snapshotBlock(nameOf(2 * MANY - 1)));
  expect(last).toEqual(PACKED);
  await again.close();
});

test('a short journal is left alone, and one that nobody keeps is none', async () => {
  const store = openSqlite(file);
  await store.write('shop', (ledger) => ledger.noteAllotted(0));
  const before = bytesOf(`${file}-wal`);
  const watching = new Checkpointer(file);
  watching.consider();
  await watching.settled();
  expect(before).toBeLessThan(JOURNAL_PAGES * 4096);
  expect(bytesOf(`${file}-wal`)).toBe(before);
  new Checkpointer(join(folder, 'none')).consider();
  await watching.close();
  await store.close();
});
