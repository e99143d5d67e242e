import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const PAGE_BYTES = 4096;
/** From so many pages on the journal is copied into the file. */
export const JOURNAL_PAGES = 4000;
/** A journal that was copied begins anew, and is cut to this: its length says how full it is. */
export const JOURNAL_KEPT_BYTES = (JOURNAL_PAGES * PAGE_BYTES) / 2;

/**
 * Copies SQLite's journal into the file in a thread of its own. Of a large shop every push changes
 * pages all over the file: whoever sends one waits until the journal is safe, and for no more.
 */
export class Checkpointer {
  readonly #file: string;
  #worker: Worker | undefined;
  #copying: PromiseWithResolvers<void> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Something was written. */
  consider(): void {
    if (this.#copying !== undefined || this.#journalBytes() < JOURNAL_PAGES * PAGE_BYTES) return;
    this.#copying = Promise.withResolvers();
    this.#worker ??= this.#start();
    this.#worker.postMessage('copy');
  }

  /** Until nothing is being copied. */
  async settled(): Promise<void> {
    await this.#copying?.promise;
  }

  async close(): Promise<void> {
    await this.settled();
    await this.#worker?.terminate();
  }

  #journalBytes(): number {
    return statSync(`${this.#file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** One that fails is said and replaced; whoever writes copies the journal where it grows on. */
  #start(): Worker {
    const worker = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), {
      workerData: this.#file,
    });
    worker.unref();
    worker.on('message', () => this.#done());
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#done();
    });
    return worker;
  }

  #done(): void {
    this.#copying?.resolve();
    this.#copying = undefined;
  }
}
