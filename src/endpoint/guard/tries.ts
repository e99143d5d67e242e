import { TurnedAway } from './turned-away.ts';

const WINDOW_MS = 60_000;
const MOST_NAMES = 10_000;

/** Counts tries by whoever makes them: so many a minute, then a wait. */
export class Tries {
  readonly #most: number;
  readonly #clock: () => number;
  readonly #made = new Map<string, { since: number; count: number }>();

  constructor(most: number, clock: () => number) {
    this.#most = most;
    this.#clock = clock;
  }

  /** Counts one more, or turns the request away until the minute is over. */
  count(who: string): void {
    const now = this.#clock();
    const made = this.#made.get(who);
    if (made === undefined || now - made.since >= WINDOW_MS || now < made.since) {
      if (this.#made.size >= MOST_NAMES) this.#made.clear();
      this.#made.set(who, { since: now, count: 1 });
      return;
    }
    made.count += 1;
    if (made.count <= this.#most) return;
    const seconds = Math.ceil((made.since + WINDOW_MS - now) / 1000);
    throw new TurnedAway(429, 'TOO_MANY_TRIES', { 'Retry-After': String(seconds) });
  }
}
