import type { TillDatabase } from '#storage/database.ts';
import { outageKind, StaleTab, StorageOutage } from '#storage/outage.ts';
import { readTillState } from '#storage/till-state.ts';
import { Alarm } from './alarm.ts';
import type { ExchangeOptions } from './exchange.ts';
import { jitterOf, waitMs } from './pace.ts';
import type { StatusWriter } from './status.ts';
import { sayWhatWaits, takeTurn } from './turn.ts';

/** After an append others usually follow at once: they go together. */
const DEBOUNCE_MS = 300;
const EXPECTING_MS = 10 * 60_000;

/** The one tab that speaks with the endpoint, turn after turn, until it is stopped. */
export class Leader {
  readonly #db: TillDatabase;
  readonly #options: ExchangeOptions;
  readonly #status: StatusWriter;
  readonly #alarm = new Alarm();
  #jitter = 0;
  #failures = 0;
  #expectingUntil = 0;
  #stopped = false;
  #leads = false;

  constructor(db: TillDatabase, options: ExchangeOptions, status: StatusWriter) {
    this.#db = db;
    this.#options = options;
    this.#status = status;
  }

  get leads(): boolean {
    return this.#leads;
  }

  async lead(): Promise<void> {
    this.#leads = true;
    this.#jitter = jitterOf((await readTillState(this.#db)).till);
    while (!this.#stopped && !this.#db.stale) {
      const went = await this.#turn();
      this.#failures = went ? 0 : this.#failures + 1;
      if (!this.#stopped) await this.#alarm.wait(this.#pause());
    }
  }

  /** There is something to send: soon, together with what follows. */
  soon(): void {
    this.#alarm.set(DEBOUNCE_MS);
  }

  /** The line may be back, or somebody looks: at once. */
  now(): void {
    this.#alarm.set(0);
  }

  /** Another till is about to join. */
  expect(): void {
    this.#expectingUntil = this.#db.clock.now() + EXPECTING_MS;
    this.now();
  }

  stop(): void {
    this.#stopped = true;
    this.now();
  }

  /** Counts anew what waits, in whichever tab. */
  async recount(): Promise<void> {
    await this.#whenStorageAnswers(async () => {
      await sayWhatWaits(this.#db, this.#status);
      return true;
    });
  }

  async #turn(): Promise<boolean> {
    return await this.#whenStorageAnswers(() => takeTurn(this.#db, this.#options, this.#status));
  }

  /**
   * The edge where storage that does not answer becomes a pause. A fault is told to the page and
   * does not end the sync either: what is unsent still has to go.
   */
  async #whenStorageAnswers(act: () => Promise<boolean>): Promise<boolean> {
    try {
      return await act();
    } catch (error) {
      this.#status.change({ sending: false });
      const isOutage = error instanceof StorageOutage || error instanceof StaleTab;
      if (!isOutage && outageKind(error) === undefined) globalThis.reportError(error);
      return false;
    }
  }

  #pause(): number {
    const { visibilityState } = globalThis.document ?? { visibilityState: 'visible' };
    return waitMs(this.#jitter, {
      failures: this.#failures,
      alone: this.#status.status().mode === 'alone',
      hidden: visibilityState === 'hidden',
      expecting: this.#db.clock.now() < this.#expectingUntil,
    });
  }
}
