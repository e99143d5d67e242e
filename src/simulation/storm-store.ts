import type { Glance, Ledger, LedgerView, Seen, Store } from '#endpoint/store/contract.ts';
import { StoreAway } from '#endpoint/store/store-away.ts';
import type { EndpointDisk } from './endpoint-disk.ts';

/** When an act on the store breaks off: before it is written, or after, with nobody told. */
export type BreaksOff = 'before-commit' | 'after-commit';

/** The endpoint's store, which can break off, and be set back to an older copy. */
export class StormStore implements Store {
  /** How the next commit breaks off. */
  breaksNext: BreaksOff | undefined;
  /** What a simulation plants in it, a ledger in place of the true one. */
  planted: (ledger: Ledger) => Ledger = (ledger) => ledger;
  readonly #disk: EndpointDisk;
  #hasCopy = false;

  constructor(disk: EndpointDisk) {
    this.#disk = disk;
  }

  async write<Value>(programme: string, act: (ledger: Ledger) => Promise<Value>): Promise<Value> {
    const breaks = this.breaksNext;
    this.breaksNext = undefined;
    const value = await this.#disk.store.write(programme, async (ledger) => {
      const written = await act(this.planted(ledger));
      if (breaks === 'before-commit') throw new StoreAway('It broke off before the commit.');
      return written;
    });
    if (breaks === 'after-commit') throw new StoreAway('It broke off after the commit.');
    return value;
  }

  async read<Value>(programme: string, act: (view: LedgerView) => Promise<Value>): Promise<Value> {
    return await this.#disk.store.read(programme, act);
  }

  async glance(programme: string, till: string): Promise<Glance | undefined> {
    return await this.#disk.store.glance(programme, till);
  }

  async noteSeen(seen: Seen): Promise<void> {
    await this.#disk.store.noteSeen(seen);
  }

  async programmes(): Promise<readonly string[]> {
    return await this.#disk.store.programmes();
  }

  async programmeOfCode(codeHash: string): Promise<string | undefined> {
    return await this.#disk.store.programmeOfCode(codeHash);
  }

  async ready(): Promise<void> {
    await this.#disk.store.ready();
  }

  async wipe(): Promise<void> {
    await this.#disk.store.wipe();
  }

  /** Keeps a copy of everything as it is now. */
  async backUp(): Promise<void> {
    await this.#disk.keepCopy();
    this.#hasCopy = true;
  }

  /** Puts the copy back, once; false where there is none. */
  async restore(): Promise<boolean> {
    if (!this.#hasCopy) return false;
    await this.#disk.putCopyBack();
    this.#hasCopy = false;
    return true;
  }

  async close(): Promise<void> {
    await this.#disk.close();
  }
}
