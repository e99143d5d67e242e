import { StoreAway } from '../store-away.ts';

/** Longer than this no till waits for its answer. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Writers of one programme go one after the other before they take a connection: they would only
 * wait for each other in the database, and a busy shop would keep all connections from the others.
 */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Value>(lane: string, act: () => Promise<Value>): Promise<Value> {
    const asked = performance.now();
    const turn = async (): Promise<Value> => {
      if (performance.now() - asked > LONGEST_WAIT_MS) {
        throw new StoreAway('too many write at once');
      }
      return await act();
    };
    const mine = (this.#last.get(lane) ?? Promise.resolve()).then(turn, turn);
    this.#last.set(lane, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(lane) === mine) this.#last.delete(lane);
    }
  }
}
