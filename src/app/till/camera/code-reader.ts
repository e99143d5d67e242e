import type { CodesRead } from './code-worker.ts';
import workerUrl from './code-worker.ts?worker&url';

/** The part that reads codes did not come, or ended. */
export class ReaderLost extends Error {}

/** Reads pictures one after the other, in a thread of its own: the till is never held up. */
export class CodeReader {
  readonly #worker: Worker;
  #reading: PromiseWithResolvers<readonly string[]> | undefined;

  /** `trust` lets its address through where the page asks for that. */
  constructor(trust: (url: string) => string) {
    this.#worker = new Worker(trust(workerUrl), { type: 'module', name: 'codes' });
    this.#worker.onmessage = ({ data }: MessageEvent<CodesRead>) => {
      if ('lost' in data) this.#reading?.reject(new ReaderLost(data.lost));
      else this.#reading?.resolve(data.codes);
    };
    this.#worker.onerror = ({ message }) => this.#reading?.reject(new ReaderLost(message));
  }

  async read(picture: ImageBitmap): Promise<readonly string[]> {
    this.#reading = Promise.withResolvers();
    this.#worker.postMessage(picture, [picture]);
    return await this.#reading.promise;
  }

  close(): void {
    this.#worker.terminate();
    this.#reading?.resolve([]);
  }
}
