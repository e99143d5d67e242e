import { isFarBehind } from '../exchange/haul.ts';
import type { Store } from '../store/contract.ts';
import { StoreAway } from '../store/store-away.ts';
import { makeSnapshot } from './make-snapshot.ts';

/**
 * Keeps a snapshot at hand that is not much behind: when a fifth and more came since the last one,
 * the next is made, one at a time, and older ones than the last two are swept away.
 */
export class Snapshots {
  /** A shop of fewer entries has none. */
  readonly worthASnapshot: number;
  readonly #store: Store;
  readonly #making = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor(store: Store, worthASnapshot: number) {
    this.#store = store;
    this.worthASnapshot = worthASnapshot;
  }

  /** Something was written: makes one if it is time. Never waits, and never fails who wrote. */
  consider(programme: string): void {
    if (this.#closing.signal.aborted || this.#making.has(programme)) return;
    const making = this.#makeIfDue(programme).finally(() => this.#making.delete(programme));
    this.#making.set(programme, making);
  }

  /** Until nothing is being made any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.all(this.#making.values());
  }

  async #makeIfDue(programme: string): Promise<void> {
    try {
      const [head, last] = await this.#store.read(programme, async (ledger) => [
        await ledger.head(),
        await ledger.snapshot(),
      ]);
      if (head === undefined || !isFarBehind(last?.g ?? 0, head.g, this.worthASnapshot)) {
        return;
      }
      if (!(await makeSnapshot(this.#store, programme, this.#closing.signal))) return;
      const sweep = () =>
        this.#store.write(programme, (ledger) => ledger.sweepSnapshots(last?.g ?? 0));
      while (await sweep());
    } catch (error) {
      if (!(error instanceof StoreAway || this.#closing.signal.aborted)) console.error(error);
    }
  }
}
