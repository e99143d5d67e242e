import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ADAPTERS, type AdapterName } from './adapter.ts';
import { BUGS } from './bugs.ts';
import { KNOWN_TO_NOBODY } from './known-to-nobody.ts';
import type { Played } from './play.ts';
import { Seen } from './seen.ts';
import { INJECTIONS } from './storm.ts';
import type { Asked, Told } from './storm-worker.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    adapter: { type: 'string', default: 'memory' },
    bugs: { type: 'boolean', default: true },
    hands: { type: 'string', default: `${availableParallelism()}` },
    minutes: { type: 'string', default: '1440' },
  },
  allowNegative: true,
});
const isOne = values.seed !== undefined;
const first = Number(values.seed ?? values.from);
const count = isOne ? 1 : Number(values.seeds);
const isAsked = [first, count, Number(values.hands), Number(values.minutes)].every(isCount);
if (!isAsked || !Object.hasOwn(ADAPTERS, values.adapter)) {
  console.error(
    'npm run simulate -- [--seeds COUNT] [--from SEED] [--seed ONE] [--adapter memory|dexie]' +
      ' [--minutes AT-MOST] [--no-bugs] [--hands THREADS]',
  );
  process.exit(2);
}
const adapter = values.adapter as AdapterName;

/** A storm makes much that is soon forgotten: with more room for it a fifth less time is lost. */
const YOUNG_MB = 192;

/** Among so many seeds everything happens. */
const MANY = 100;

const startedAt = performance.now();
let lastAt = startedAt;
const seen = new Seen();
const hashes: string[] = [];
let [played, failed, facts, unnoticed] = [0, 0, 0, 0];

/** One seed alone is played twice: it must be the same history. */
const seeds = isOne ? [first, first] : Array.from({ length: count }, (_, n) => first + n);
const bugs = isOne || !values.bugs ? [] : Object.keys(BUGS);
const hands = isOne ? 1 : Math.min(Number(values.hands), count);
await Promise.all(Array.from({ length: hands }, (_, hand) => playEach(hand)));
sayHowItWent();

/** Every so many-th seed and bug, in a thread of its own. */
async function playEach(hand: number): Promise<void> {
  const isMine = (_: unknown, n: number) => n % hands === hand;
  const asked: Asked = {
    ...{ seeds: seeds.filter(isMine), bugs: bugs.filter(isMine), adapter },
    until: Date.now() + Number(values.minutes) * 60_000,
  };
  const worker = new Worker(new URL('./storm-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('message', (told: Told) => ('bug' in told ? sayNoticed(told) : take(told)));
  worker.on('error', reject);
  worker.on('exit', () => resolve());
  await promise;
}

function take({ seed, course, violations, ...told }: Played): void {
  played += 1;
  lastAt = performance.now();
  facts += told.facts;
  seen.add(told.seen);
  hashes.push(told.hash);
  if (isOne) console.log(`seed ${seed}, ${course}: history ${told.hash}`);
  if (violations.length > 0) {
    failed += 1;
    console.log(`seed ${seed}, ${course}:`);
    for (const violation of violations) console.log(`  ${violation}`);
  }
  if (played % 1000 === 0) console.log(`${played} seeds, ${rate()} a second, ${failed} failed`);
}

function sayNoticed({ bug, noticedIn }: Extract<Told, { bug: string }>): void {
  if (noticedIn === undefined) unnoticed += 1;
  console.log(`    bug  ${bug}: ${noticedIn === undefined ? 'not noticed' : `seed ${noticedIn}`}`);
}

/** Of the seeds alone: bugs are planted once all of those are played. */
function rate(): string {
  return ((played * 1000) / (lastAt - startedAt)).toFixed(2);
}

function sayHowItWent(): void {
  const missing = played < MANY ? [] : INJECTIONS.filter((what) => !seen.counts.has(what));
  for (const what of INJECTIONS)
    console.log(`${String(seen.counts.get(what) ?? 0).padStart(8)}  ${what}`);
  console.log(`${String(seen.counts.get(KNOWN_TO_NOBODY) ?? 0).padStart(8)}  ${KNOWN_TO_NOBODY}`);
  if (missing.length > 0) console.log(`never happened: ${missing.join(', ')}`);
  console.log(`${played} seeds on ${adapter}, ${facts} facts in order, ${rate()} seeds a second`);
  console.log(`${played - failed} passed, ${failed} failed, ${unnoticed} bugs not noticed`);
  const isSame = !isOne || new Set(hashes).size === 1;
  if (!isSame) console.log('played again it is another history');
  if (failed + missing.length + unnoticed > 0 || !isSame) process.exitCode = 1;
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number > 0;
}
