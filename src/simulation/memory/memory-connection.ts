import type { Key } from './memory-keys.ts';
import type { MemoryTable, Rows } from './memory-table.ts';

/** What a purchase is recorded through: a transaction of IndexedDB itself, and no more of it. */
export class MemoryConnection {
  readonly #tables: ReadonlyMap<string, MemoryTable>;

  constructor(tables: ReadonlyMap<string, MemoryTable>) {
    this.#tables = tables;
  }

  transaction(): MemoryTransaction {
    return new MemoryTransaction(this.#tables);
  }
}

interface Reading {
  result?: object | undefined;
  onsuccess?: () => void;
}

class MemoryTransaction {
  oncomplete?: () => void;
  onabort?: () => void;
  error: unknown;
  readonly #tables: ReadonlyMap<string, MemoryTable>;
  readonly #before: readonly (readonly [MemoryTable, Rows])[];
  readonly #asked: (() => void)[] = [];
  #isAborted = false;

  constructor(tables: ReadonlyMap<string, MemoryTable>) {
    this.#tables = tables;
    this.#before = [...tables.values()].map((table) => [table, table.rows]);
    queueMicrotask(() => this.#run());
  }

  objectStore(name: string) {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`there is a table ${name}`);
    return {
      get: (key: Key): Reading => {
        const reading: Reading = {};
        this.#asked.push(() => {
          reading.result = table.found(key);
          reading.onsuccess?.();
        });
        return reading;
      },
      add: (row: object) => this.#write(table, row, 'new'),
      put: (row: object) => this.#write(table, row),
      delete: (key: Key) => this.#asked.push(() => table.remove(key)),
    };
  }

  #write(table: MemoryTable, row: object, how?: 'new'): void {
    table.beforeRow();
    this.#asked.push(() => table.place(row, how));
  }

  abort(): void {
    this.#isAborted = true;
  }

  /** It commits by itself when all is done that was asked for. */
  commit(): void {
    return;
  }

  #run(): void {
    try {
      for (const act of this.#asked) if (!this.#isAborted) act();
    } catch (error) {
      this.error = error;
      this.#isAborted = true;
    }
    if (!this.#isAborted) {
      this.oncomplete?.();
      return;
    }
    for (const [table, rows] of this.#before) table.rows = rows;
    this.onabort?.();
  }
}
