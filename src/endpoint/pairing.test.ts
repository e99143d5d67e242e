import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { enrolled, NOON, PaperTill } from './paper-till.ts';

const MINUTE = 60_000;
let endpoint: Endpoint;
let now = NOON;
let first: PaperTill;

beforeEach(async () => {
  now = NOON;
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  first = new PaperTill(endpoint, 'till-a');
  await first.join();
});

afterEach(() => endpoint.close());

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

test('a join asked again with the same secret is answered the same', async () => {
  const again = await first.join();
  expect(again.status).toBe(200);
  const stranger = new PaperTill(endpoint, 'till-a');
  Object.assign(stranger, { secret: 'f'.repeat(64) });
  expect((await stranger.join()).status).toBe(409);
});

test('nobody joins without a code once there is a till, in this programme or another', async () => {
  const second = await new PaperTill(endpoint, 'till-b').join();
  expect([second.status, await codeOf(second)]).toEqual([409, 'BOUTIQUE_ELSEWHERE']);
  const other = await new PaperTill(endpoint, 'till-c', 'other-shop').join();
  expect([other.status, await codeOf(other)]).toEqual([409, 'BOUTIQUE_ELSEWHERE']);
});

test('a code lets one till in, once; that till may ask again and hears the same', async () => {
  const code = await first.makeCode();
  const second = new PaperTill(endpoint, 'till-b');
  const admitted = await (await second.pair(code)).json();
  expect(admitted).toMatchObject({ programme: 'shop', till: 'till-b', block: 2, alone: false });
  expect(await (await second.pair(code)).json()).toEqual(admitted);
  const third = await new PaperTill(endpoint, 'till-c').pair(code);
  expect([third.status, await codeOf(third)]).toEqual([404, 'CODE_UNKNOWN']);
});

test('a code may be typed in small letters, with or without its dash', async () => {
  const code = await first.makeCode();
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
  expect((await new PaperTill(endpoint, 'till-b').pair(typed)).status).toBe(200);
});

test('a code is over after ten minutes', async () => {
  const code = await first.makeCode();
  now += 10 * MINUTE;
  expect((await new PaperTill(endpoint, 'till-b').pair(code)).status).toBe(404);
});

test('guessing a code is stopped after ten tries a minute, and says how long to wait', async () => {
  const code = await first.makeCode();
  const guesser = new PaperTill(endpoint, 'till-x');
  for (let n = 0; n < 10; n++) expect((await guesser.pair('AAAA-AAAA')).status).toBe(404);
  const stopped = await guesser.pair(code);
  expect([stopped.status, stopped.headers.get('Retry-After')]).toEqual([429, '60']);
  now += MINUTE;
  expect((await guesser.pair(code)).status).toBe(200);
});

test('a closed till opens nothing any more, and what was set aside at it is free', async () => {
  const second = new PaperTill(endpoint, 'till-b');
  await second.pairWith(first);
  await first.post('/v1/tills/till-b/close', {});
  const turned = await second.send(second.request([]));
  expect([turned.status, await codeOf(turned)]).toEqual([403, 'TILL_CLOSED']);
  expect((await first.sync([])).alone).toBe(true);
  const listed = (await (await first.get('/v1/tills')).json()) as { tills: { open: boolean }[] };
  expect(listed.tills.map((till) => till.open)).toEqual([true, false]);
  expect((await first.post('/v1/tills/nobody/close', {})).status).toBe(404);
});

test('a till that comes back goes on in a new chain with new numbers', async () => {
  const second = new PaperTill(endpoint, 'till-b');
  await second.pairWith(first);
  await second.sync([second.record(enrolled('m1'))]);
  await first.post('/v1/tills/till-b/close', {});
  const again = await (await second.pair(await first.makeCode())).json();
  expect(again).toMatchObject({ till: 'till-b', incarnation: 2, block: 3 });
});

test('the endpoint keeps no secret and no code, only enough to know them again', async () => {
  const code = await first.makeCode();
  const record = await endpoint.store.read('shop', (ledger) => ledger.till('till-a'));
  expect(JSON.stringify(record)).not.toContain(first.secret);
  expect(await endpoint.store.programmeOfCode(code.replace('-', ''))).toBeUndefined();
});
