import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test as play, vi } from 'vitest';
import { findPostgres, type OwnPostgres, startPostgres } from '#setup/postgres.ts';
import { bought, enrolled, givenPoints, PaperTill } from './paper-till.ts';
import { type Running, startEndpoint } from './running.ts';
import type { LoggedWithCard } from './store/contract.ts';
import { freshDatabase } from './store/postgres/fresh-database.ts';
import { openPostgres } from './store/postgres/open-postgres.ts';
import { StoreUnfit } from './store/store-away.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const bin = findPostgres();
const test = play.skipIf(bin === undefined);
const TILLS = 8;
const ROUNDS = 5;

let server: OwnPostgres;
let folder: string;
let database: string;
let running: Running[] = [];

beforeAll(async () => {
  if (bin === undefined) return;
  server = await startPostgres(bin);
  folder = mkdtempSync(join(tmpdir(), 'habitue-processes-'));
  writeFileSync(join(folder, 'index.html'), '<p>the app</p>');
});

afterEach(async () => {
  for (const each of running) await each.kill();
  running = [];
});

afterAll(async () => {
  if (bin === undefined) return;
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(place: string): Promise<Running> {
  const args = ['--port', '0', '--data', join(folder, place)];
  return await startEndpoint({ folder, args, env: { DATABASE_URL: database } });
}

/** Eight tills of one shop, each asking whichever endpoint it comes upon next. */
async function eightTills(): Promise<readonly PaperTill[]> {
  database = await freshDatabase(server.url);
  running = await Promise.all(['one', 'two'].map(start));
  let asked = 0;
  const fetchAny = (request: Request): Promise<Response> => {
    const { address } = running[asked++ % running.length] ?? {};
    return fetch(new Request(new URL(new URL(request.url).pathname, address), request));
  };
  const tills = Array.from({ length: TILLS }, (_, n) => {
    return new PaperTill({ fetch: fetchAny }, `till-${n}`);
  });
  const [first, ...others] = tills as [PaperTill, ...PaperTill[]];
  await first.join();
  for (const till of others) await till.pairWith(first);
  return tills;
}

async function logged(): Promise<readonly LoggedWithCard[]> {
  const store = openPostgres(database);
  const all = await store.read('shop', (ledger) => ledger.after(0, 100_000));
  await store.close();
  return all;
}

/** Every number once, and every till's facts once, in the order of its chain. */
async function expectWhole(tills: readonly PaperTill[]): Promise<void> {
  const all = await logged();
  expect(all.map(({ g }) => g)).toEqual(all.map((_, n) => n + 1));
  const byTill = Map.groupBy(all, ({ till }) => till);
  for (const { till, facts } of tills) {
    expect(byTill.get(till)?.map(({ hash }) => hash)).toEqual(facts.map(({ hash }) => hash));
  }
}

test('two endpoints give one order without a gap to eight tills, and points once', async () => {
  const tills = await eightTills();
  const [first] = tills as [PaperTill];
  first.record(enrolled('m1'));
  first.record(givenPoints('m1', 1000));
  await first.sync(first.facts);
  for (let n = 0; n < 2; n++) for (const till of tills) await till.sync([]);
  await Promise.all(
    tills.map(async (till) => {
      for (let n = 0; n < ROUNDS; n++) {
        const claim = { claim: `${till.till}-${n}`, points: (n + 1) * 30 };
        const facts = [
          till.record(enrolled(`${till.till} ${n}`)),
          till.record(bought(`${till.till} ${n}`, 'm1', { earns: 0 })),
          till.record({ type: 'points.claimed', member: 'm1', ...claim }),
        ];
        await till.sync(facts);
      }
    }),
  );
  await expectWhole(tills);
  const grants = (await logged()).flatMap(({ entry }) =>
    'notice' in entry && entry.notice.type === 'points.granted' ? [entry.notice.granted] : [],
  );
  expect(grants).toHaveLength(TILLS * ROUNDS);
  expect(grants.reduce((sum, points) => sum + points, 0)).toBe(1000);
});

test('endpoints and PostgreSQL killed in mid-push lose nothing that was answered for', async () => {
  const tills = await eightTills();
  const acked = new Map<string, number>();
  let goesOn = true;
  const selling = tills.map(async (till) => {
    while (goesOn || (acked.get(till.till) ?? 0) < till.facts.length) {
      const sent = acked.get(till.till) ?? 0;
      if (goesOn && till.facts.length - sent < 100) {
        for (let n = 0; n < 4; n++) till.record(bought(`${till.till} ${till.facts.length}`));
      }
      const answer = await till.sync(till.facts.slice(sent, sent + 200)).catch(isOutage);
      if (answer === undefined) await wait(30);
      else acked.set(till.till, answer.ack?.seq ?? sent);
    }
  });
  for (let kill = 0; kill < 3; kill++) {
    await wait(300 + kill * 80);
    if (kill === 2) {
      await server.kill();
      await wait(100);
      const before = new Map(acked);
      await server.startAgain();
      expectKept(await logged(), before);
      continue;
    }
    await running[kill]?.kill();
    const before = new Map(acked);
    expectKept(await logged(), before);
    running[kill] = await start(`again ${kill}`);
  }
  goesOn = false;
  await Promise.all(selling);
  await expectWhole(tills);
});

/** No answer, or one that says that the database is away. */
function isOutage(error: Error): undefined {
  if (!(error instanceof TypeError)) expect(error.message).toContain('STORE_AWAY');
  return undefined;
}

function expectKept(all: readonly LoggedWithCard[], acked: ReadonlyMap<string, number>): void {
  const kept = Map.groupBy(all, ({ till }) => till);
  for (const [till, seq] of acked) expect(kept.get(till)?.length ?? 0).toBeGreaterThanOrEqual(seq);
}

test('a database that is away is said once; it is used again when it is back', async () => {
  database = await freshDatabase(server.url);
  await server.kill();
  const { address, said } = await start('away').then((each) => {
    running.push(each);
    return each;
  });
  const till = new PaperTill(
    {
      fetch: (request) =>
        fetch(new Request(new URL(new URL(request.url).pathname, address), request)),
    },
    'till-a',
  );
  for (let n = 0; n < 3; n++) {
    const response = await till.join();
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect(await response.json()).toEqual({ code: 'STORE_AWAY' });
  }
  expect(await (await fetch(address)).text()).toBe('<p>the app</p>');
  await server.startAgain();
  expect((await till.join()).status).toBe(200);
  expect(said().match(/does not answer/g)).toHaveLength(1);
  expect(said().match(/The database is back/g)).toHaveLength(1);
});

test('a server that would not wait for the disk is refused with a sentence', async () => {
  database = await freshDatabase(server.url);
  const said: string[] = [];
  const store = openPostgres(database, { say: (sentence) => said.push(sentence) });
  await store.ready();
  await server.kill();
  await server.startAgain(['fsync=off']);
  const started = await start('unfit');
  expect(await started.ended).toBe(1);
  expect(started.said()).toContain('fsync=off');
  await expect(store.ready()).rejects.toThrow(StoreUnfit);
  await server.kill();
  await server.startAgain();
  await store.ready();
  expect(said).toEqual([expect.stringContaining('fsync=off'), 'The database is back.']);
  await store.close();
});
