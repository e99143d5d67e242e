import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Seen } from './seen.ts';
import { INJECTIONS } from './storm.ts';
import type { Told } from './storm-worker.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || first < 1 || count < 1) {
  console.error('npm run simulate -- [--seeds COUNT] [--from SEED] [--seed ONE]');
  process.exit(2);
}

const startedAt = performance.now();
const seen = new Seen();
const broken: Told[] = [];
let played = 0;
let facts = 0;

const hands = Math.min(availableParallelism(), count);
await Promise.all(Array.from({ length: hands }, (_, hand) => playEach(hand)));
sayHowItWent();

/** Every so many-th seed, in a thread of its own. */
async function playEach(hand: number): Promise<void> {
  const seeds = Array.from({ length: count }, (_, n) => first + n).filter(
    (seed) => seed % hands === hand,
  );
  const worker = new Worker(new URL('./storm-worker.ts', import.meta.url), { workerData: seeds });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('message', (told: Told) => take(told));
  worker.on('error', reject);
  worker.on('exit', () => resolve());
  await promise;
}

function take(told: Told): void {
  played += 1;
  facts += told.facts;
  seen.add(told.seen);
  if (count === 1) console.log(`seed ${told.seed}, ${told.course}: history ${told.hash}`);
  if (told.violations.length === 0) return;
  broken.push(told);
  console.log(`seed ${told.seed}, ${told.course}:`);
  for (const violation of told.violations) console.log(`  ${violation}`);
}

function sayHowItWent(): void {
  const seconds = (performance.now() - startedAt) / 1000;
  for (const what of INJECTIONS)
    console.log(`${String(seen.counts.get(what) ?? 0).padStart(8)}  ${what}`);
  const missing = INJECTIONS.filter((what) => !seen.counts.has(what));
  if (count > 1 && missing.length > 0) console.log(`never happened: ${missing.join(', ')}`);
  const rate = (played / seconds).toFixed(2);
  console.log(`${played} seeds, ${facts} facts in order, ${rate} seeds a second`);
  console.log(`${played - broken.length} passed, ${broken.length} failed`);
  if (broken.length > 0 || (count > 1 && missing.length > 0)) process.exitCode = 1;
}
