import type { Fuse } from '../fuse.ts';
import { type Entry, MemoryCollection, MemoryWhere } from './memory-collection.ts';
import { compareKeys, type Key, keyReader } from './memory-keys.ts';

/** Rows in the order of their keys; never changed in place, so that a copy of all costs nothing. */
export type Rows = readonly object[];

interface TableOptions {
  /** The key and the indexes, as Dexie writes them. */
  readonly schema: string;
  readonly db: unknown;
  readonly rows: Rows | undefined;
  readonly fuse: Fuse;
}

/** One table of a till's database in memory, as far as the till asks anything of Dexie's. */
export class MemoryTable {
  readonly name: string;
  /** The database, for whoever begins a transaction at the table. */
  readonly db: unknown;
  #rows: Rows | undefined;
  readonly #keyOf: (row: object) => Key | undefined;
  readonly #primary: string;
  readonly #multiple: ReadonlySet<string>;
  readonly #fuse: Fuse;
  readonly #indexes = new Map<
    string,
    { readonly rows: Rows; readonly entries: readonly Entry[] }
  >();

  constructor(name: string, { schema, db, fuse, rows = [] }: TableOptions) {
    const [primary = '', ...indexes] = schema.split(', ');
    this.#rows = rows;
    this.name = name;
    this.db = db;
    this.#fuse = fuse;
    this.#primary = primary;
    this.#keyOf = keyReader(primary);
    this.#multiple = new Set(
      indexes.filter((index) => index.startsWith('*')).map((index) => index.slice(1)),
    );
  }

  get rows(): Rows {
    if (this.#rows === undefined) throw new Closed();
    return this.#rows;
  }

  set rows(rows: Rows) {
    this.#rows = rows;
  }

  /** Whoever still asks belongs to a tab that is gone. */
  close(): void {
    this.#rows = undefined;
  }

  async get(key: Key): Promise<object | undefined> {
    return this.found(key);
  }

  async bulkGet(keys: readonly Key[]): Promise<(object | undefined)[]> {
    return keys.map((key) => this.found(key));
  }

  async put(row: object): Promise<void> {
    this.write(row);
  }

  async bulkPut(rows: readonly object[]): Promise<void> {
    for (const row of rows) this.write(row);
  }

  async add(row: object): Promise<void> {
    this.write(row, 'new');
  }

  async bulkAdd(rows: readonly object[]): Promise<void> {
    for (const row of rows) this.write(row, 'new');
  }

  async delete(key: Key): Promise<void> {
    this.remove(key);
  }

  async bulkDelete(keys: readonly Key[]): Promise<void> {
    for (const key of keys) this.remove(key);
  }

  async clear(): Promise<void> {
    this.rows = [];
  }

  async count(): Promise<number> {
    return this.rows.length;
  }

  async toArray(): Promise<object[]> {
    return [...this.rows];
  }

  toCollection(): MemoryCollection {
    return new MemoryCollection(this, () => this.#entries(this.#primary));
  }

  filter(keeps: (row: object) => boolean): MemoryCollection {
    return this.toCollection().filter(keeps);
  }

  async each(act: (row: object) => void): Promise<void> {
    for (const row of this.rows) act(row);
  }

  where(index: string): MemoryWhere {
    return new MemoryWhere(this, () => this.#entries(index));
  }

  found(key: Key): object | undefined {
    const { at, isThere } = this.#place(key);
    return isThere ? this.rows[at] : undefined;
  }

  /** A disk may break off before any of its rows. */
  write(row: object, how?: 'new'): void {
    this.beforeRow();
    this.place(row, how);
  }

  beforeRow(): void {
    this.#fuse.beforeRow();
  }

  place(row: object, how?: 'new'): void {
    const { at, isThere } = this.#place(this.keyOf(row));
    if (isThere && how === 'new') throw new Taken();
    this.rows = this.rows.toSpliced(at, isThere ? 1 : 0, row);
  }

  remove(key: Key): void {
    const { at, isThere } = this.#place(key);
    if (isThere) this.rows = this.rows.toSpliced(at, 1);
  }

  keyOf(row: object): Key {
    const key = this.#keyOf(row);
    if (key === undefined) throw new Error(`a row of ${this.name} has its key`);
    return key;
  }

  #place(key: Key): { at: number; isThere: boolean } {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareKeys(this.#keyAt(middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    const isThere = low < this.rows.length && compareKeys(this.#keyAt(low), key) === 0;
    return { at: low, isThere };
  }

  #keyAt(at: number): Key {
    return this.keyOf(this.rows[at] ?? {});
  }

  /** Looked through once for as long as nothing is written. */
  #entries(index: string): readonly Entry[] {
    const { rows } = this;
    const known = this.#indexes.get(index);
    if (known?.rows === rows) return known.entries;
    const entries = this.#indexed(index);
    this.#indexes.set(index, { rows, entries });
    return entries;
  }

  /** A row stands as often in an index as it has keys there. */
  #indexed(index: string): readonly Entry[] {
    const read = keyReader(index);
    const isMultiple = this.#multiple.has(index);
    const entries = this.rows.flatMap((row) => {
      const found = read(row);
      if (found === undefined) return [];
      const keys = isMultiple ? (found as readonly Key[]) : [found];
      return keys.map((key) => ({ key, row }));
    });
    return index === this.#primary
      ? entries
      : entries.sort((one, other) => compareKeys(one.key, other.key));
  }
}

/** As IndexedDB names it. */
class Taken extends Error {
  override readonly name = 'ConstraintError';
}

/** As Dexie names it. */
class Closed extends Error {
  override readonly name = 'DatabaseClosedError';
}
