import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { type Played, play } from './play.ts';

/** What a thread says of each seed. */
export type Told = Played;

for (const seed of workerData as readonly number[]) parentPort?.postMessage(await play(seed));
