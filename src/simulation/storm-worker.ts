import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import type { AdapterName } from './adapter.ts';
import { BUGS } from './bugs.ts';
import { type Played, play } from './play.ts';

/** What a thread is to play, one after the other. */
export interface Asked {
  readonly seeds: readonly number[];
  readonly adapter: AdapterName;
  /** Bugs by name, each of which is planted until it does its harm. */
  readonly bugs: readonly string[];
  /** No seed is begun after this: milliseconds since 1970. */
  readonly until: number;
}

/** What a thread says of each seed, and of each bug. */
export type Told = Played | { readonly bug: string; readonly noticedIn: number | undefined };

const MOST_SEEDS = 300;

const { seeds, adapter, bugs, until } = workerData as Asked;
for (const seed of seeds) {
  if (Date.now() > until) break;
  tell(await play(seed, { adapter }));
}
for (const bug of bugs) tell({ bug, noticedIn: await noticed(bug) });

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

async function noticed(bug: string): Promise<number | undefined> {
  const planted = BUGS[bug];
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    if ((await play(seed, { planted, adapter })).violations.length > 0) return seed;
  }
  return undefined;
}
