import { SCHEMA, TABLES, type TillDatabase, type TillPorts } from '#storage/database.ts';
import type { Nudge, Nudges } from '#storage/nudge.ts';
import { settleTill } from '#storage/settle-till.ts';
import type { Fuse } from '../fuse.ts';
import { MemoryConnection } from './memory-connection.ts';
import { MemoryTable, type Rows } from './memory-table.ts';

/** What of a till's database outlives its tab: rows by table. */
export type MemoryDisk = Map<string, Rows>;

export interface MemoryPorts extends Required<Pick<TillPorts, 'clock' | 'mark' | 'newId'>> {
  readonly fuse: Fuse;
}

/**
 * The till's tables in plain memory, for storms that are to be many: all of the till's own code,
 * without IndexedDB beneath it. It stands in for Dexie as far as the till asks anything of it.
 */
export async function openMemoryTill(
  name: string,
  ports: MemoryPorts,
  disk: MemoryDisk,
): Promise<TillDatabase> {
  const till = new MemoryTill(name, ports, disk);
  const db = Object.assign(till, Object.fromEntries(till.byName)) as unknown as TillDatabase;
  await settleTill(db, { schema: SCHEMA, mark: db.mark, newId: db.newId });
  return db;
}

class MemoryTill {
  readonly name: string;
  readonly clock: MemoryPorts['clock'];
  readonly mark: MemoryPorts['mark'];
  readonly newId: () => string;
  readonly nudges = openMemoryNudges();
  readonly byName: ReadonlyMap<string, MemoryTable>;
  readonly tables: readonly MemoryTable[];
  epoch = 0;
  stale = false;
  readonly #disk: MemoryDisk;
  #isWriting = false;

  constructor(name: string, { clock, mark, newId, fuse }: MemoryPorts, disk: MemoryDisk) {
    this.name = name;
    this.clock = clock;
    this.mark = mark;
    this.newId = newId;
    this.#disk = disk;
    this.tables = Object.entries(TABLES).map(
      ([table, schema]) =>
        new MemoryTable(table, { schema, db: this, fuse, rows: disk.get(table) }),
    );
    this.byName = new Map(this.tables.map((table) => [table.name, table]));
  }

  isOpen(): boolean {
    return true;
  }

  /**
   * All or nothing. Nothing else runs at a till while one of its transactions does, so that one
   * begun within another is the same one.
   */
  async transaction(mode: string, ...asked: readonly unknown[]): Promise<unknown> {
    const act = asked.at(-1) as () => Promise<unknown>;
    if (mode === 'r' || this.#isWriting) return await act();
    const before = this.tables.map((table) => table.rows);
    this.#isWriting = true;
    try {
      return await act();
    } catch (error) {
      for (const [n, table] of this.tables.entries()) table.rows = before[n] ?? [];
      throw error;
    } finally {
      this.#isWriting = false;
    }
  }

  backendDB(): MemoryConnection {
    return new MemoryConnection(this.byName);
  }

  /** A connection that is opened anew finds the same tables. */
  close(): void {
    this.epoch += 1;
  }

  async open(): Promise<this> {
    return this;
  }

  leave(): void {
    for (const table of this.tables) {
      this.#disk.set(table.name, table.rows);
      table.close();
    }
  }

  async delete(): Promise<void> {
    this.#disk.clear();
  }
}

function openMemoryNudges(): Nudges {
  const listeners = new Set<(nudge: Nudge, from: 'here') => void>();
  return {
    tell(nudge) {
      for (const listener of listeners) listener(nudge, 'here');
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
