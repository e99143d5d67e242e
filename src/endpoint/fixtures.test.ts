import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Chance } from './chance.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, broughtBack, enrolled, givenPoints, NOON, PaperTill } from './paper-till.ts';

/** What was asked and answered, word for word: the till's side plays the same in `sync/`. */
interface Exchanged {
  readonly path: string;
  readonly asked: unknown;
  readonly status: number;
  readonly answered: unknown;
}

const FIXTURES = fileURLToPath(new URL('../protocol/fixtures/', import.meta.url));
let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

/** Random bytes that are the same each time. */
function counting(): Chance {
  let next = 0;
  return (bytes) => Uint8Array.from({ length: bytes }, () => (next++ * 37) % 251);
}

function recorded(): { endpoint: Pick<Endpoint, 'fetch'>; exchanged: Exchanged[] } {
  const endpoint = createEndpoint({
    dataFolder: ':memory:',
    clock: () => NOON,
    chance: counting(),
  });
  open.push(endpoint);
  const exchanged: Exchanged[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const asked: unknown = await request.clone().json();
    const response = await endpoint.fetch(request);
    const unpacked =
      response.headers.get('Content-Encoding') === 'gzip' && response.body !== null
        ? new Response(response.body.pipeThrough(new DecompressionStream('gzip')), response)
        : response;
    const answered: unknown = await unpacked.clone().json();
    const { pathname } = new URL(request.url);
    exchanged.push({ path: pathname, asked, status: response.status, answered });
    return unpacked;
  };
  return { endpoint: { fetch }, exchanged };
}

/** `RECORD_FIXTURES=1` writes them anew, for when the protocol is changed on purpose. */
function expectFixture(name: string, exchanged: readonly Exchanged[]): void {
  const file = `${FIXTURES}${name}.json`;
  const said = JSON.stringify(exchanged, null, 2);
  if (process.env.RECORD_FIXTURES === '1') writeFileSync(file, `${said}\n`);
  expect(JSON.parse(said)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

test('a first till joins and sends; a second is let in by code and fetches', async () => {
  const { endpoint, exchanged } = recorded();
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await first.sync([first.record(enrolled('m1', 'Ana')), first.record(bought('p1', 'm1'))]);
  await second.pairWith(first);
  await second.sync([]);
  await second.sync([second.record(bought('p2', 'm1'))]);
  await first.sync([]);
  await first.sync([]);
  expectFixture('two-tills', exchanged);
});

test('points are claimed, granted and spent', async () => {
  const { endpoint, exchanged } = recorded();
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await first.sync([first.record(enrolled('m1')), first.record(givenPoints('m1', 300))]);
  await second.pairWith(first);
  const claim = (n: number) =>
    second.record({ type: 'points.claimed', member: 'm1', claim: `claim-${n}`, points: 200 });
  await second.sync([claim(1)]);
  await first.sync([]);
  await first.sync([]);
  await second.sync([claim(2)]);
  await second.sync([second.record(bought('p1', 'm1', { spends: 200, earns: 0 }))]);
  expectFixture('points-claimed', exchanged);
});

test('goods come back at two tills that do not hear each other', async () => {
  const { endpoint, exchanged } = recorded();
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await first.sync([first.record(bought('p1'))]);
  await second.pairWith(first);
  await second.sync([]);
  await first.sync([first.record(broughtBack('b1', 'p1'))]);
  await second.sync([second.record(broughtBack('b2', 'p1'))]);
  await first.sync([]);
  expectFixture('over-returned', exchanged);
});

test('what cannot be true is kept aside; a till set back goes on in a new chain', async () => {
  const { endpoint, exchanged } = recorded();
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  const wrong = bought('p1', 'm1');
  await till.sync([
    till.record(enrolled('m1')),
    till.record({ ...wrong, purchase: { ...wrong.purchase, earnedPoints: 999 } }),
    till.record({ type: 'member.sung-to', member: 'm1' } as never),
  ]);
  till.facts.length = 2;
  await till.sync([till.record(bought('p2', 'm1'))]);
  expectFixture('aside-and-set-back', exchanged);
});
