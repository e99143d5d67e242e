import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#endpoint/store/contract.ts';
import { openSqlite } from '#endpoint/store/sqlite/open-sqlite.ts';

/** Where an endpoint of a storm keeps its books, which can be set back. */
export interface EndpointDisk {
  /** As it is now; another one once a copy was put back. */
  readonly store: Store;
  /** Keeps a copy of everything as it is now. */
  keepCopy(): Promise<void>;
  putCopyBack(): Promise<void>;
  close(): Promise<void>;
}

/** The endpoint's own SQLite, in a file of its own. */
export class SqliteDisk implements EndpointDisk {
  readonly #folder = mkdtempSync(join(quickFolder(), 'habitue-storm-'));
  #store: Store = openSqlite(this.#file);

  get store(): Store {
    return this.#store;
  }

  get #file(): string {
    return join(this.#folder, 'habitue.sqlite');
  }

  get #copy(): string {
    return join(this.#folder, 'older.sqlite');
  }

  async keepCopy(): Promise<void> {
    await this.#store.close();
    copyFileSync(this.#file, this.#copy);
    this.#store = openSqlite(this.#file);
  }

  async putCopyBack(): Promise<void> {
    await this.#store.close();
    copyFileSync(this.#copy, this.#file);
    this.#store = openSqlite(this.#file);
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Power cuts are none of a storm's: what is a file for SQLite may lie in memory. */
function quickFolder(): string {
  const inMemory = '/dev/shm';
  return existsSync(inMemory) ? inMemory : tmpdir();
}
