import { Dexie } from 'dexie';
import { assert } from '#domain/assert.ts';
import { readFinder } from '#protocol/finder.ts';
import type { TillDatabase } from './database.ts';
import { holdBatch, letGoOfBatch } from './hold-batch.ts';
import { asOutage } from './outage.ts';
import { PlaceList } from './place.ts';
import { sha256Soon } from './sha256-soon.ts';
import type { BatchRow, BlockRow } from './till-rows.ts';

export interface LoadProgress {
  readonly blocks: number;
  readonly members: number;
  readonly bytes: number;
}

export interface LoadOptions {
  /** The batch's name; a new one where absent. */
  readonly batch?: string;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Aborted, the load leaves nothing behind and throws the reason. */
  readonly signal?: AbortSignal;
}

export interface Loaded {
  readonly batch: string;
  readonly members: number;
}

export interface Staged extends Loaded {
  readonly blocks: readonly { readonly sha256: string; readonly members: number }[];
}

const BYTES_A_STEP = 2 * 1024 * 1024;

/** Stores blocks that have a name already, and makes them count at once. */
export async function loadBlocks(
  db: TillDatabase,
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: LoadOptions = {},
): Promise<Loaded> {
  const { batch, members } = await stage(db, blocks, options);
  try {
    await db.transaction('rw', db.batches, db.meta, () => makeWhole(db, batch));
  } catch (error) {
    await discardBatch(db, batch);
    throw error;
  }
  db.nudges.tell({ kind: 'batches' });
  return { batch, members };
}

/**
 * Stores blocks without making them count: the fact `blocks.imported` does that, in the very
 * transaction that records it. What is staged and never recorded is swept away at a later start.
 * The bytes are handed over: once stored they go to the search and cannot be read any more.
 */
export async function stageBlocks(
  db: TillDatabase,
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: LoadOptions = {},
): Promise<Staged> {
  const names: Promise<string>[] = [];
  const named = { ...options, onBlock: (bytes: Bytes) => names.push(sha256Soon(bytes)) };
  const { batch, members, counts } = await stage(db, blocks, named);
  const hashes = await Promise.all(names);
  return {
    batch,
    members,
    blocks: hashes.map((sha256, n) => ({ sha256, members: counts[n] ?? 0 })),
  };
}

export interface Resumed {
  readonly batch: string;
  readonly snapshot?: string;
  /** The blocks from that one on. */
  readonly from: (n: number) => AsyncIterable<Uint8Array>;
}

/**
 * Stages a batch that may have been begun before: goes on after the last of its blocks that
 * reached the disk. Cut off, it stays as far as it came.
 */
export async function stageResumed(
  db: TillDatabase,
  { batch, snapshot, from }: Resumed,
): Promise<void> {
  await holdBatch(db.name, batch);
  try {
    const there = await db.batches.get(batch);
    if (there === undefined) {
      const of = { ...(snapshot !== undefined && { snapshot }), resumes: true };
      await db.batches.add({ ...begun(db, batch), ...of });
    }
    const staging = new Staging(db, batch);
    await staging.takeStored();
    try {
      for await (const bytes of from(staging.blocks)) await staging.take(ownBytes(bytes));
    } finally {
      await staging.keep();
    }
    await staging.finish();
  } catch (error) {
    letGoOfBatch(db.name, batch);
    throw asOutage(error);
  }
}

async function stage(
  db: TillDatabase,
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { batch = db.newId(), onProgress, signal, onBlock }: LoadOptions & Heard,
) {
  await holdBatch(db.name, batch);
  try {
    await db.batches.add(begun(db, batch));
    const staging = new Staging(db, batch);
    for await (const bytes of blocks) {
      signal?.throwIfAborted();
      const progress = await staging.take(ownBytes(bytes), onBlock);
      onProgress?.(progress);
    }
    signal?.throwIfAborted();
    return await staging.finish();
  } catch (error) {
    await discardBatch(db, batch);
    throw signal?.aborted ? error : asOutage(error);
  }
}

/** Lets a staged batch count. Inside the caller's transaction over `batches` and `meta`. */
export async function makeWhole(db: TillDatabase, batch: string): Promise<void> {
  const row = await db.batches.get(batch);
  assert(row !== undefined, 'a batch is staged before it counts');
  const orders = (await db.batches.toArray()).map((other) => other.order);
  await db.batches.put({ ...row, whole: true, order: Math.max(...orders) + 1 });
  const till = await db.meta.get('till');
  assert(till?.key === 'till', 'an opened database has its till');
  await db.meta.put({ ...till, version: till.version + 1 });
  letGoOfBatch(db.name, batch);
}

/** Removes a batch that does not count. What cannot be removed now is swept at a later start. */
export async function discardBatch(db: TillDatabase, batch: string): Promise<void> {
  letGoOfBatch(db.name, batch);
  await db.transaction('rw', db.batches, db.places, db.blocks, () => removeBatch(db, batch));
  db.nudges.tell({ kind: 'batches' });
}

/** Inside the caller's transaction over `batches`, `places` and `blocks`. */
export async function removeBatch(db: TillDatabase, batch: string): Promise<void> {
  const all = db.blocks.where('[batch+n]').between([batch, Dexie.minKey], [batch, Dexie.maxKey]);
  await all.delete();
  await db.batches.delete(batch);
  await db.places.bulkDelete([batch, finderName(batch)]);
}

/** Under which name among the places lies what finds the purchases of a batch. */
export const finderName = (batch: string): string => `${batch}/finder`;

type Bytes = Uint8Array<ArrayBuffer>;

interface Heard {
  readonly onBlock?: (bytes: Bytes) => void;
}

function begun(db: TillDatabase, batch: string): BatchRow {
  return { batch, whole: false, at: db.clock.now(), order: 0, blocks: 0, members: 0 };
}

class Staging {
  readonly #db: TillDatabase;
  readonly #batch: string;
  readonly #places = new PlaceList();
  readonly #finder = new PlaceList();
  readonly #counts: number[] = [];
  #rows: BlockRow[] = [];
  #rowBytes = 0;
  #bytes = 0;
  #writing: PromiseLike<unknown> = Promise.resolve();

  constructor(db: TillDatabase, batch: string) {
    this.#db = db;
    this.#batch = batch;
  }

  get blocks(): number {
    return this.#counts.length;
  }

  /** Those that a load before this one wrote, read one at a time. */
  async takeStored(): Promise<void> {
    for (;;) {
      const n = this.#counts.length;
      const row = await this.#db.blocks.get([this.#batch, n]);
      if (row === undefined) return;
      this.#note(n, row.bytes);
    }
  }

  #note(n: number, bytes: Bytes): void {
    this.#counts.push(this.#places.addBlock(n, bytes));
    this.#finder.addFinder(n, readFinder(bytes));
  }

  /** Reads the next block while those before it are being written. */
  async take(bytes: Bytes, onBlock?: (bytes: Bytes) => void): Promise<LoadProgress> {
    const n = this.#counts.length;
    this.#note(n, bytes);
    onBlock?.(bytes);
    this.#rows.push({ batch: this.#batch, n, bytes });
    this.#rowBytes += bytes.length;
    this.#bytes += bytes.length;
    if (this.#rowBytes >= BYTES_A_STEP) await this.#write();
    return { blocks: n + 1, members: this.#places.length, bytes: this.#bytes };
  }

  /** All that was taken is on the disk. */
  async keep(): Promise<void> {
    await this.#write();
    await this.#writing;
  }

  async finish(): Promise<Loaded & { readonly counts: readonly number[] }> {
    await this.keep();
    const members = this.#places.length;
    await this.#db.places.put({ batch: this.#batch, places: this.#places.sorted() });
    if (this.#finder.length > 0) {
      const places = this.#finder.sorted();
      await this.#db.places.put({ batch: finderName(this.#batch), places });
    }
    const found = await this.#db.batches.update(this.#batch, {
      blocks: this.#counts.length,
      members,
    });
    assert(found === 1, 'nobody swept a batch that is being loaded');
    return { batch: this.#batch, members, counts: this.#counts };
  }

  async #write(): Promise<void> {
    await this.#writing;
    const rows = this.#rows;
    const from = this.#counts.length - rows.length;
    this.#rows = [];
    this.#rowBytes = 0;
    this.#writing = this.#db.blocks.bulkAdd(rows).then(() => {
      const blocks = rows.map((row) => row.bytes);
      this.#db.nudges.tell({ kind: 'staged', batch: this.#batch, from, blocks });
    });
  }
}

/** Kept is all that lies behind a view: one that shows a part of more is copied. */
function ownBytes(bytes: Uint8Array): Bytes {
  const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength;
  return isWhole ? (bytes as Bytes) : new Uint8Array(bytes);
}
