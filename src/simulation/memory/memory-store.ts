import type { Glance, Ledger, LedgerView, Seen, Store } from '#endpoint/store/contract.ts';
import type { EndpointDisk } from '../endpoint-disk.ts';
import { type Books, copyOf, EMPTY } from './memory-books.ts';
import { glanceAt, memoryLedger } from './memory-ledger.ts';

/**
 * The endpoint's store in plain memory, for storms that are to be many. Who writes, writes in a
 * copy, which counts once all of it was written.
 */
export class MemoryStore implements Store, EndpointDisk {
  #programmes: ReadonlyMap<string, Books> = new Map();
  #kept: ReadonlyMap<string, Books> = new Map();

  get store(): Store {
    return this;
  }

  async keepCopy(): Promise<void> {
    this.#kept = this.#programmes;
  }

  async putCopyBack(): Promise<void> {
    this.#programmes = this.#kept;
  }

  async ready(): Promise<void> {
    return;
  }

  async write<Value>(programme: string, act: (ledger: Ledger) => Promise<Value>): Promise<Value> {
    const books = copyOf(this.#books(programme));
    const value = await act(memoryLedger(books));
    this.#programmes = new Map(this.#programmes).set(programme, books);
    return value;
  }

  async read<Value>(programme: string, act: (view: LedgerView) => Promise<Value>): Promise<Value> {
    return await act(memoryLedger(this.#books(programme)));
  }

  async glance(programme: string, till: string): Promise<Glance | undefined> {
    return glanceAt(this.#books(programme), till);
  }

  async noteSeen({ programme, till, at, asked }: Seen): Promise<void> {
    await this.write(programme, async (ledger) => {
      const there = await ledger.till(till);
      const number = Math.max(there?.asked ?? 0, asked);
      if (there) await ledger.putTill({ ...there, lastSeenAt: at, asked: number });
    });
  }

  async programmes(): Promise<readonly string[]> {
    return [...this.#programmes].flatMap(([name, { head }]) => (head === undefined ? [] : [name]));
  }

  async programmeOfCode(codeHash: string): Promise<string | undefined> {
    return [...this.#programmes].find(([, { codes }]) => codes.has(codeHash))?.[0];
  }

  async wipe(): Promise<void> {
    return;
  }

  async close(): Promise<void> {
    this.#programmes = new Map();
  }

  #books(programme: string): Books {
    return this.#programmes.get(programme) ?? EMPTY;
  }
}
