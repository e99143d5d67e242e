import type { Page } from '@playwright/test';
import { freshDatabase } from '#endpoint/store/postgres/fresh-database.ts';
import { ensureBuilt } from '#setup/build.ts';
import { firstBytes } from '#setup/first-bytes.ts';
import { findPostgres, startPostgres, WHY_NO_POSTGRES } from '#setup/postgres.ts';
import { secondsSince } from '#setup/run.ts';
import { benchAtTheTill, roundsOf } from './at-the-till.ts';
import { barePostgres, bareSqlite } from './bare-store.ts';
import { withBenchPage } from './chromium.ts';
import { membersIn } from './filled-shop.ts';
import { benchFirstSync } from './first-sync.ts';
import { benchIngest, type IngestTimes } from './ingest.ts';
import { benchManySales } from './many-sales.ts';
import type { BenchPage } from './page/bench-page.ts';
import { quoteSpeed } from './quote-speed.ts';
import { figure, quantile, ratioOf, ratioText } from './ratio.ts';
import { benchReplay } from './replay.ts';

const MANY = 100_000;
const FEWER = 20_000;
const ROUNDS = 5;
/** One in a hundred of a few is whatever else the machine did just then. */
const MANY_ROUNDS = 25;
/** Each fetches half a gigabyte. */
const SYNC_ROUNDS = 3;
const MEGABYTE = 1_000_000;
/** Pushes of five hundred facts each, into shops of two sizes in turn. */
const INGEST = { pushes: 25, sizes: [10_000, 1_000_000] } as const;

const NAMES = {
  rawRows: 'raw rows, not searchable',
  dexieTerms: 'Dexie rows with look-up terms',
  ours: 'here',
} as const;

const ALL = ['P1', 'P2', 'P3', 'P4', 'P7', 'P8', 'P9', 'P11', 'P12', 'P15'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there is ${ALL.join(', ')}.`);
  process.exit(2);
}
const isAsked = (...names: string[]) => asked.length === 0 || names.some((n) => asked.includes(n));

const startedAt = performance.now();
console.log(
  'Ratios of medians taken in turn in one run; in brackets the least and most of a round.',
);
if (isAsked('P1', 'P2', 'P3')) {
  await withBenchPage(async (page) => {
    await agree(page);
    if (isAsked('P3')) await load(page);
    if (isAsked('P1')) await commit(page);
    if (isAsked('P2')) await lookUp(page);
  });
}
if (isAsked('P4')) await firstSync();
if (isAsked('P7')) quoteBaskets();
if (isAsked('P8')) await playHistory();
if (isAsked('P11')) firstLoad();
if (isAsked('P12')) await stand();
if (isAsked('P15')) await sellOn();
if (isAsked('P9')) await takeIn();
console.log(`\nAll of it took ${secondsSince(startedAt)}.`);

async function agree(page: Page): Promise<void> {
  const members = await measure(page, 'benchAgree', undefined);
  console.log(`Of ${members} members, all that are compared answered alike.`);
}

async function load(page: Page): Promise<void> {
  title(
    'P3',
    'load members into a new till, searchable',
    'raw puts of the same bytes, unsearchable',
  );
  const fast = await measure(page, 'benchLoad', {
    members: MANY,
    rounds: ROUNDS,
    peers: ['floor', 'ours'],
  });
  row('100,000: here', ratioText(ratioOf(fast.ours, fast.floor)), '≤ 5');
  const all = await measure(page, 'benchLoad', {
    members: FEWER,
    rounds: ROUNDS,
    peers: ['floor', 'ours', 'rawRows', 'dexieTerms'],
  });
  row('20,000: here', ratioText(ratioOf(all.ours, all.floor)));
  row('20,000: raw rows, not searchable', ratioText(ratioOf(all.rawRows, all.floor)));
  row('20,000: Dexie rows with look-up terms', ratioText(ratioOf(all.dexieTerms, all.floor)));
  row('20,000: Dexie with terms / here', ratioText(ratioOf(all.dexieTerms, all.ours)), '≥ 25');
  for (const peer of ['rawRows', 'dexieTerms', 'ours'] as const) {
    const asked = { peer, members: MANY, name: peer };
    const time = await measure(page, 'benchLoadOnce', asked);
    row(`100,000, once: ${NAMES[peer]}`, ratioText(ratioOf([[time]], [fast.floor.flat()])));
  }
}

async function firstSync(): Promise<void> {
  title(
    'P4',
    'first sync of 100,000 members and 500,000 purchases',
    'fetch, JSON.parse and one raw put a block of the same bytes',
  );
  const { whole, searchable, floor, ...told } = await benchFirstSync({
    members: MANY,
    rounds: SYNC_ROUNDS,
  });
  row('whole, and at its place in the order', ratioText(ratioOf([whole], [floor])), '≤ 1.5');
  row('and searchable', ratioText(ratioOf([searchable], [floor])));
  row('the first part can be sold to', ratioText(ratioOf([told.firstSale], [floor])));
  const bytes = `${figure(told.bytes / MEGABYTE)} MB in ${told.blocks} blocks`;
  row('  the snapshot', `${bytes}, made in ${figure(told.makingMs / 1000)} s`);
  row('  the most that the page held', `${figure(told.heapBytes / MEGABYTE)} MB`);
}

async function commit(page: Page): Promise<void> {
  title('P1', 'commit a purchase, strict, at 100,000 members', 'raw, one fact row + one card row');
  const times = await measure(page, 'benchCommit', {
    rounds: ROUNDS,
    each: 120,
    ours: 'ours',
    rows: 'dexieTerms',
  });
  row('here', ratioText(ratioOf(times.ours, times.floor)), '≤ 1.6');
  row('here, p99', ratioText(ratioOf(times.ours, times.floor, 0.99)));
  row('raw, five rows, two read', ratioText(ratioOf(times.rawFive, times.floor)));
  row('plain Dexie, five rows, two read', ratioText(ratioOf(times.dexieFive, times.floor)));
  row('here / raw five rows', ratioText(ratioOf(times.ours, times.rawFive)), '≤ 0.50');
  row('here / raw five rows, p99', ratioText(ratioOf(times.ours, times.rawFive, 0.99)), '≤ 0.70');
}

async function lookUp(page: Page): Promise<void> {
  title('P2', 'look up while typing, p99', 'packed arrays, only the numbers of twenty members');
  for (const members of [1_000, MANY]) {
    const till = members === MANY ? { till: 'ours' } : {};
    const told = await measure(page, 'benchLookUp', {
      members,
      rounds: ROUNDS,
      each: 2_000,
      ...till,
    });
    const { floor, ours, scan } = told.times;
    const count = members.toLocaleString('en');
    row(`${count}: here`, ratioText(ratioOf(ours, floor, 0.99)), members === MANY ? '≤ 1 ms' : '');
    row(`${count}: string scan`, ratioText(ratioOf(scan, floor, 0.99)));
    const size = `${figure(told.bytes / MEGABYTE)} MB, built in ${figure(told.buildMs)} ms`;
    row(`${count}: the index`, size, members === MANY ? '≤ 20 MB' : '');
    if (told.roundTripMs.length === 0) continue;
    const [half, most] = [0.5, 0.99].map((share) => figure(quantile(told.roundTripMs, share)));
    row(`${count}: to the worker and back`, `p50 ${half} ms, p99 ${most} ms`);
  }
}

async function playHistory(): Promise<void> {
  title(
    'P8',
    'play a history through a programme',
    'papaparse alone, a row of plain text at a time',
  );
  for (const { name, records, rows, pieces, ours } of await benchReplay(ROUNDS)) {
    row(`${name}: here`, ratioText(ratioOf(ours, rows)), '≤ 3');
    row(`${name}: papaparse, fields and figures`, ratioText(ratioOf(records, rows)));
    row(`${name}: papaparse in whole pieces`, ratioText(ratioOf(pieces, rows)));
  }
}

function quoteBaskets(): void {
  const floor = 'JSON.parse and the schema of the same request';
  title('P7', 'quote 50 lines with 30 benefits in 1,000 combinations', floor);
  const times = quoteSpeed({ rounds: MANY_ROUNDS, each: 400 });
  row('here', ratioText(ratioOf(times.quote, times.read)));
  row('here, p99', ratioText(ratioOf(times.quote, times.read, 0.99)), '≤ 3');
}

function firstLoad(): void {
  title('P11', 'bytes before a clerk can scan, gzipped', 'nothing');
  if (!ensureBuilt()) throw new Error('the app could not be built');
  const { gzip, files } = firstBytes();
  row('in all', `${figure(gzip / 1000)} kB`, '≤ 170 kB');
  for (const { file, gzip: size } of files.slice(0, 6))
    row(`  ${file}`, `${figure(size / 1000)} kB`);
}

async function stand(): Promise<void> {
  title(
    'P12',
    'a clerk at a till of 50,000 members, slowed 4 ×',
    'a bare React page that paints the same, looks nothing up, and puts two strict rows',
  );
  const { till, bare, heldUp } = await benchAtTheTill({ rounds: ROUNDS, each: 5 });
  const waits = [
    ['a key to its echo', 'echo', '≤ 1.5, ≤ 50 ms'],
    ['a key to what is found', 'found', '≤ 1.5, ≤ 100 ms'],
    ['a scan to its line', 'line', '≤ 1.5, ≤ 150 ms'],
    ['her card to its promise', 'promise', '≤ 1.5, ≤ 100 ms'],
    ['the press to the receipt', 'commit', '≤ 1.5, ≤ 200 ms'],
  ] as const;
  for (const [what, wait, target] of waits) {
    const [taken, floor] = [roundsOf(till, wait), roundsOf(bare, wait)];
    row(what, ratioText(ratioOf(taken, floor)), target);
    row('  p95', ratioText(ratioOf(taken, floor, 0.95)));
  }
  const most = heldUp.length > 0 ? `, the longest ${figure(Math.max(...heldUp))} ms` : '';
  row('over 50 ms in one go while typing', `${heldUp.length}${most}`, '0');
}

async function sellOn(): Promise<void> {
  title('P15', '300 sales in a row', 'the first fifty of them');
  const { heap, commits } = await benchManySales(300);
  const [first, last] = [commits.slice(0, 50), commits.slice(-50)];
  row('the last fifty', ratioText(ratioOf([last], [first])), '± 5 %');
  const [before, after] = heap.map((bytes) => `${figure(bytes / MEGABYTE)} MB`);
  const grown = figure(heap[1] / heap[0]);
  row('what the page holds', `${grown}   (${before} before, ${after} after)`, '± 5 %');
}

async function takeIn(): Promise<void> {
  title('P9', 'take in 500 facts over HTTP', 'the same rows into the same engine, bare');
  sayIngest('SQLite', await benchIngest({ ...INGEST, open: bareSqlite }));
  const bin = findPostgres();
  if (bin === undefined) {
    row('PostgreSQL', `not run: ${WHY_NO_POSTGRES}`);
    return;
  }
  const server = await startPostgres(bin);
  const databases = new Map<number, readonly [string, string]>();
  for (const facts of INGEST.sizes) {
    databases.set(facts, [await freshDatabase(server.url), await freshDatabase(server.url)]);
  }
  const pairOf = (facts: number) => databases.get(facts) ?? (['', ''] as const);
  const told = await benchIngest({
    ...INGEST,
    database: (facts) => pairOf(facts)[0],
    open: (_, facts) => barePostgres(pairOf(facts), membersIn(facts)),
  });
  sayIngest('PostgreSQL', told);
  await server.stop();
}

function sayIngest(engine: string, told: readonly IngestTimes[]): void {
  const rounds = (times: readonly number[]) =>
    Array.from({ length: ROUNDS }, (_, n) => times.filter((_, m) => m % ROUNDS === n));
  for (const { facts, endpoint, bare } of told) {
    const ratio = ratioText(ratioOf(rounds(endpoint), rounds(bare)));
    row(`${engine}, at ${facts.toLocaleString('en')} facts`, ratio, '≤ 2');
  }
  const [early, late] = told;
  if (early === undefined || late === undefined) return;
  const grown = (of: 'endpoint' | 'bare') =>
    ratioText(ratioOf(rounds(late[of]), rounds(early[of])));
  row('  from the fewer to the more', grown('endpoint'), '≤ 1.2');
  row('  the bare rows, likewise', grown('bare'));
}

type Measured<Name extends keyof BenchPage> = Awaited<ReturnType<BenchPage[Name]>>;

async function measure<Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  asked: Parameters<BenchPage[Name]>[0],
): Promise<Measured<Name>> {
  const script = `globalThis.benchPage[${JSON.stringify(name)}](${JSON.stringify(asked) ?? ''})`;
  return await page.evaluate<Measured<Name>>(script);
}

function title(name: string, what: string, floor: string): void {
  console.log(`\n${name}  ${what}\n    1 = ${floor}`);
}

function row(what: string, figures: string, target = ''): void {
  console.log(`    ${what.padEnd(40)}${figures.padEnd(42)}${target}`);
}
