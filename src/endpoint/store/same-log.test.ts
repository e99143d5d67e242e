import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, expect, inject, test as play } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { packBlock } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import type { Chance } from '../chance.ts';
import { createEndpoint, type Endpoint } from '../create-endpoint.ts';
import { bought, broughtBack, enrolled, givenPoints, NOON, PaperTill } from '../paper-till.ts';
import { makeSnapshot } from '../snapshot/make-snapshot.ts';
import { databaseFile } from './open-store.ts';
import { freshDatabase } from './postgres/fresh-database.ts';

const server = inject('postgres');
const test = play.skipIf(server === '');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Random bytes that are the same each time. */
function counting(): Chance {
  let next = 0;
  return (bytes) => Uint8Array.from({ length: bytes }, () => (next++ * 37) % 251);
}

type Dump = Readonly<Record<string, readonly string[]>>;
type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, in an order of its own, each spelt the same by both engines. */
function dumped(tables: ReadonlyMap<string, readonly Row[]>): Dump {
  return Object.fromEntries(
    [...tables].map(([table, rows]) => [table, rows.map((row) => spelt(row)).toSorted()]),
  );
}

function spelt(row: Row): string {
  const cells = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return cells
    .map(([name, cell]) => {
      const bytes = cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell;
      return `${name}=${bytes}`;
    })
    .join(' ');
}

function dumpOfSqlite(file: string): Dump {
  const database = new DatabaseSync(file);
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));
  const tables = names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]);
  database.close();
  return dumped(new Map(tables as [string, Row[]][]));
}

async function dumpOfPostgres(url: string): Promise<Dump> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: names } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const tables = new Map<string, Row[]>();
  for (const { name } of names) {
    if (name === 'schema_version') continue;
    tables.set(name, (await client.query<Row>(`SELECT * FROM ${name}`)).rows);
  }
  await client.end();
  return dumped(tables);
}

/** Facts in time and late, twice, forked, from a newer till and from a broken one; two tills. */
async function playScript(endpoint: Pick<Endpoint, 'fetch'>): Promise<readonly string[]> {
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-é')];
  const answers: unknown[] = [await (await first.join()).json()];
  const sync = async (till: PaperTill, push = till.facts, waiting = 0) =>
    answers.push(await till.sync(push.slice(-500), { waiting }));
  const names = ['Zoë 🧥', '上杉', 'É\u0301lan', 'O\'Neil \\ "B"', 'nul \u0000 within', '\ud800'];
  for (const [n, name] of names.entries()) first.record(enrolled(`m${n}`, name));
  first.record({ type: 'programme.published', programme: houseProgramme('EUR') });
  first.record(givenPoints('m1', 300));
  for (let n = 0; n < 40; n++) first.record(bought(`p${n}`, n % 3 === 0 ? undefined : `m${n % 6}`));
  await sync(first);
  await sync(first);
  const other = new PaperTill(endpoint, 'till-b');
  answers.push(await other.pairWith(first));
  await sync(first, []);
  await sync(other, []);
  other.record({ type: 'points.claimed', member: 'm1', claim: 'c1', points: 200 });
  first.record({ type: 'points.claimed', member: 'm1', claim: 'c0', points: 60 });
  await sync(first, first.facts.slice(-1));
  other.record(bought('p90', 'm1', { spends: 100, earns: 3 }));
  other.record(broughtBack('b1', 'p0'));
  other.record(broughtBack('b2', 'p0'), { instant: NOON - 90_000 });
  const phones = [{ typed: '06', e164: '+33611111111' }];
  other.record({ type: 'member.amended', member: 'm2', changes: { name: 'Late', phones } });
  const found = { manager: 'Ana', note: 'one of two' };
  other.record({ type: 'member.merged', member: 'm3', into: 'm78', ...found });
  other.record({ type: 'member.sung-to', member: 'm\u0000' } as never);
  other.record({ ...bought('p\u0000'), entries: 'none' } as never);
  other.record(bought('p\u0000'));
  other.record(bought('p90', 'm1'));
  await sync(other);
  first.facts.length = 20;
  first.record(bought('p91', 'm4'));
  first.record({ type: 'member.enrolled', member: 'm80', number: '2m80', profile: { phones } });
  await sync(first, first.facts.slice(-2));
  await sync(second, []).catch((error: Error) => answers.push(error.message));
  const old = { ...first.record(enrolled('m77')), hash: 'old' };
  const card = foldCard([old]);
  if (card === null) throw new Error('an enrolment makes a card');
  const block = packBlock([{ card, history: [old] }]);
  const sha256 = sha256Now(block);
  answers.push((await other.put(`/v1/blocks/${sha256}`, block)).status);
  const counts = { members: 1, purchases: 0, returns: 0, lines: 0, revenueMinor: 0 };
  const imported = { type: 'blocks.imported', batch: 'b', source: 's', blocks: [] } as const;
  const blocks = [{ sha256, members: 1 }];
  other.record({ ...imported, blocks, counts: { ...counts, returnedMinor: 0 } });
  other.record(bought('p92', 'm77'));
  await sync(other, other.facts.slice(-2));
  other.record({ type: 'import.taken-back', batch: 'b' } as never);
  await sync(other, other.facts.slice(-1));
  answers.push((await first.post('/v1/tills/till-b/close', {})).status);
  await sync(first, []);
  return answers.map((answer) => JSON.stringify(answer));
}

test('the same requests make the same log and the same rows, byte for byte', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'habitue-same-'));
  folders.push(dataFolder);
  const database = await freshDatabase(server);
  const place = { clock: () => NOON, chance: counting() };
  const onSqlite = createEndpoint({ ...place, dataFolder });
  const saidBySqlite = await playScript(onSqlite);
  expect(await makeSnapshot(onSqlite.store, 'shop')).toBe(true);
  await onSqlite.close();
  const onPostgres = createEndpoint({ ...place, chance: counting(), dataFolder, database });
  const saidByPostgres = await playScript(onPostgres);
  expect(await makeSnapshot(onPostgres.store, 'shop')).toBe(true);
  await onPostgres.close();
  expect(saidByPostgres).toEqual(saidBySqlite);
  const kept = dumpOfSqlite(databaseFile(dataFolder));
  expect(await dumpOfPostgres(database)).toEqual(kept);
  expect(kept.log?.length).toBeGreaterThan(60);
  for (const [table, rows] of Object.entries(kept)) expect([table, rows]).not.toEqual([table, []]);
});
