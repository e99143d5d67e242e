import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Glance, Ledger, LedgerView, Seen, Store } from '#endpoint/store/contract.ts';
import { openSqlite } from '#endpoint/store/sqlite/open-sqlite.ts';
import { StoreAway } from '#endpoint/store/store-away.ts';

/** When an act on the store breaks off: before it is written, or after, with nobody told. */
export type BreaksOff = 'before-commit' | 'after-commit';

/** The endpoint's own SQLite, in a file that can break off, be copied, and be put back. */
export class StormStore implements Store {
  /** How the next commit breaks off. */
  breaksNext: BreaksOff | undefined;
  /** What a simulation plants in it, a ledger in place of the true one. */
  planted: (ledger: Ledger) => Ledger = (ledger) => ledger;
  readonly #folder = mkdtempSync(join(tmpdir(), 'habitue-storm-'));
  #store: Store;
  #hasCopy = false;

  constructor() {
    this.#store = openSqlite(this.#file);
  }

  get #file(): string {
    return join(this.#folder, 'habitue.sqlite');
  }

  get #copy(): string {
    return join(this.#folder, 'older.sqlite');
  }

  async write<Value>(programme: string, act: (ledger: Ledger) => Promise<Value>): Promise<Value> {
    const breaks = this.breaksNext;
    this.breaksNext = undefined;
    const value = await this.#store.write(programme, async (ledger) => {
      const written = await act(this.planted(ledger));
      if (breaks === 'before-commit') throw new StoreAway('It broke off before the commit.');
      return written;
    });
    if (breaks === 'after-commit') throw new StoreAway('It broke off after the commit.');
    return value;
  }

  async read<Value>(programme: string, act: (view: LedgerView) => Promise<Value>): Promise<Value> {
    return await this.#store.read(programme, act);
  }

  async glance(programme: string, till: string): Promise<Glance | undefined> {
    return await this.#store.glance(programme, till);
  }

  async noteSeen(seen: Seen): Promise<void> {
    await this.#store.noteSeen(seen);
  }

  async programmes(): Promise<readonly string[]> {
    return await this.#store.programmes();
  }

  async programmeOfCode(codeHash: string): Promise<string | undefined> {
    return await this.#store.programmeOfCode(codeHash);
  }

  async ready(): Promise<void> {
    await this.#store.ready();
  }

  async wipe(): Promise<void> {
    await this.#store.wipe();
  }

  /** Keeps a copy of everything as it is now. */
  async backUp(): Promise<void> {
    await this.#store.close();
    copyFileSync(this.#file, this.#copy);
    this.#hasCopy = true;
    this.#store = openSqlite(this.#file);
  }

  /** Puts the copy back, once; false where there is none. */
  async restore(): Promise<boolean> {
    if (!this.#hasCopy) return false;
    await this.#store.close();
    copyFileSync(this.#copy, this.#file);
    this.#hasCopy = false;
    this.#store = openSqlite(this.#file);
    return true;
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
