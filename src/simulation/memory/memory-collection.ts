import { compareKeys, type Key } from './memory-keys.ts';

/** Of the table, what changes it. */
interface Table {
  keyOf(row: object): Key;
  write(row: object): void;
  remove(key: Key): void;
}

/** A row under one of its keys in an index. */
export interface Entry {
  readonly key: Key;
  readonly row: object;
}

/** What of an index is asked for. */
export class MemoryWhere {
  readonly #table: Table;
  readonly #entries: () => readonly Entry[];

  constructor(table: Table, entries: () => readonly Entry[]) {
    this.#table = table;
    this.#entries = entries;
  }

  equals(key: Key): MemoryCollection {
    return this.#those((each) => compareKeys(each, key) === 0);
  }

  anyOf(...keys: readonly (Key | readonly Key[])[]): MemoryCollection {
    const wanted = keys.flat() as readonly Key[];
    return this.#those((each) => wanted.some((key) => compareKeys(each, key) === 0));
  }

  above(key: Key): MemoryCollection {
    return this.#those((each) => compareKeys(each, key) > 0);
  }

  between(from: Key, to: Key): MemoryCollection {
    return this.#those((each) => compareKeys(each, from) >= 0 && compareKeys(each, to) < 0);
  }

  startsWith(text: string): MemoryCollection {
    return this.#those((each) => typeof each === 'string' && each.startsWith(text));
  }

  #those(isOne: (key: Key) => boolean): MemoryCollection {
    return new MemoryCollection(this.#table, () => this.#entries().filter(({ key }) => isOne(key)));
  }
}

/** Rows that are looked up when they are asked for. */
export class MemoryCollection {
  readonly #table: Table;
  readonly #entries: () => readonly Entry[];

  constructor(table: Table, entries: () => readonly Entry[]) {
    this.#table = table;
    this.#entries = entries;
  }

  filter(keeps: (row: object) => boolean): MemoryCollection {
    return this.#then((entries) => entries.filter(({ row }) => keeps(row)));
  }

  limit(most: number): MemoryCollection {
    return this.#then((entries) => entries.slice(0, most));
  }

  offset(first: number): MemoryCollection {
    return this.#then((entries) => entries.slice(first));
  }

  reverse(): MemoryCollection {
    return this.#then((entries) => entries.toReversed());
  }

  distinct(): MemoryCollection {
    return this.#then((entries) => [
      ...new Map(entries.map((entry) => [entry.row, entry])).values(),
    ]);
  }

  async toArray(): Promise<object[]> {
    return this.#entries().map(({ row }) => row);
  }

  async first(): Promise<object | undefined> {
    return this.#entries()[0]?.row;
  }

  async last(): Promise<object | undefined> {
    return this.#entries().at(-1)?.row;
  }

  async count(): Promise<number> {
    return this.#entries().length;
  }

  async each(act: (row: object) => void): Promise<void> {
    for (const { row } of this.#entries()) act(row);
  }

  async primaryKeys(): Promise<Key[]> {
    return this.#entries().map(({ row }) => this.#table.keyOf(row));
  }

  async uniqueKeys(): Promise<Key[]> {
    return [...new Set(this.#entries().map(({ key }) => key))];
  }

  async delete(): Promise<void> {
    for (const { row } of this.#entries()) this.#table.remove(this.#table.keyOf(row));
  }

  /** The row is replaced by what is put in its place. */
  async modify(act: (row: object, change: { value: object }) => void): Promise<void> {
    for (const { row } of this.#entries()) {
      const change = { value: row };
      act(row, change);
      this.#table.write(change.value);
    }
  }

  #then(next: (entries: readonly Entry[]) => readonly Entry[]): MemoryCollection {
    return new MemoryCollection(this.#table, () => next(this.#entries()));
  }
}
