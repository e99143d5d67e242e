import { heardBefore } from './signature.ts';

/**
 * The last number that each till signed: what was heard once is not heard again. What a till says
 * is written down with what it changes; an idle one, which changes nothing, is remembered here.
 */
export class NumbersHeard {
  readonly #last = new Map<string, number>();

  /** Turns a number away that is not higher than the last. `written` is the last that was kept. */
  hear(till: string, number: number, written: number): void {
    const last = Math.max(this.#last.get(till) ?? 0, written);
    if (number <= last) throw heardBefore(last);
    this.#last.set(till, number);
  }
}
