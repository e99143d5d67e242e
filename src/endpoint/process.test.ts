import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bought, enrolled, PaperTill } from './paper-till.ts';
import { type Running, startEndpoint } from './running.ts';
import { openStore } from './store/open-store.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const running: Running[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'habitue-process-'));
  writeFileSync(join(folder, 'index.html'), '<p>the app</p>');
});

afterEach(async () => {
  for (const each of running.splice(0)) await each.kill();
  rmSync(folder, { recursive: true });
});

async function start(...args: string[]): Promise<Running> {
  const data = join(folder, 'data');
  const started = await startEndpoint({ folder, args: ['--data', data, ...args] });
  running.push(started);
  return started;
}

/** A till that finds the endpoint wherever it was started last. */
function till(): PaperTill {
  return new PaperTill(
    {
      fetch: (request: Request) => {
        const { pathname } = new URL(request.url);
        const address = running.at(-1)?.address;
        return fetch(new Request(new URL(pathname, address), request));
      },
    },
    'till-a',
  );
}

test('it says where to point the browser, serves the app there, and stops when asked', async () => {
  const { child, address, said, ended } = await start('--port', '0');
  expect(said()).toContain('Point the browser at');
  expect(said()).toContain(join(folder, 'data'));
  expect(await (await fetch(new URL('/members', address))).text()).toBe('<p>the app</p>');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a port that is taken is said plainly when it was asked for', async () => {
  const first = await start('--port', '0');
  const { port } = new URL(first.address);
  const second = await start('--port', port);
  expect(second.address).toBe('');
  expect(second.said()).toContain(`Port ${port} is taken`);
  expect(await second.ended).toBe(1);
});

test('killed four times in mid-push, it has every fact it answered for, once', async () => {
  await start('--port', '0');
  const pushing = till();
  await pushing.join();
  pushing.record(enrolled('m1'));
  let acked = 0;
  const push = async () => {
    for (let n = 0; n < 20; n++) pushing.record(bought(`p${pushing.facts.length}`, 'm1'));
    const answer = await pushing.sync(pushing.facts.slice(acked, acked + 500));
    acked = answer.ack?.seq ?? acked;
  };
  for (let kill = 0; kill < 4; kill++) {
    const { child, ended } = running.at(-1) as Running;
    let alive = true;
    void ended.then(() => {
      alive = false;
    });
    setTimeout(() => child.kill('SIGKILL'), 20 + kill * 35);
    while (alive) await push().catch((error) => expect(error).toBeInstanceOf(TypeError));
    const store = openStore({ dataFolder: join(folder, 'data') });
    const kept = await store.read('shop', (ledger) => ledger.after(0, 100_000));
    await store.close();
    const seqs = kept.filter((entry) => entry.till === 'till-a').map((entry) => entry.seq);
    expect(seqs).toEqual(seqs.map((_, n) => n + 1));
    expect(seqs.length).toBeGreaterThanOrEqual(acked);
    await start('--port', '0');
  }
  while (acked < pushing.facts.length) await push();
  const store = openStore({ dataFolder: join(folder, 'data') });
  const cards = await store.read('shop', (ledger) => ledger.cards(['m1']));
  await store.close();
  const counted = cards.get('m1')?.card.purchases.map((sum) => sum.id);
  expect(counted?.toSorted()).toEqual(
    pushing.facts
      .slice(1)
      .map((_, n) => `p${n + 1}`)
      .toSorted(),
  );
});
