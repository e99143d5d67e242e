import { StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEndpoint, type Endpoint } from '../create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from '../paper-till.ts';
import { answerIdle } from './answer-idle.ts';
import { exchange } from './exchange.ts';

let endpoint: Endpoint;
let till: PaperTill;
let now = NOON;

beforeEach(async () => {
  now = NOON;
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  till = new PaperTill(endpoint, 'till-a');
  await till.join();
  await till.sync([till.record(enrolled('m1')), till.record(bought('p1', 'm1'))]);
  await till.sync([]);
});

afterEach(() => endpoint.close());

test('a till that has nothing to say and nothing to hear costs one statement', async () => {
  const { store } = endpoint;
  const asks = (['glance', 'write', 'read', 'noteSeen'] as const).map((name) =>
    vi.spyOn(store, name),
  );
  for (let n = 0; n < 10; n++) expect(await till.sync([])).toMatchObject({ more: false });
  expect(asks.map((ask) => ask.mock.calls.length)).toEqual([10, 0, 0, 0]);
  now += 30_000;
  for (let n = 0; n < 10; n++) await till.sync([]);
  expect(asks.map((ask) => ask.mock.calls.length)).toEqual([20, 0, 0, 1]);
});

test('that is one by the database’s own count, too', async () => {
  const verbs = ['all', 'get', 'run', 'iterate'] as const;
  const played = verbs.map((verb) => vi.spyOn(StatementSync.prototype, verb));
  for (let n = 0; n < 10; n++) await till.sync([]);
  expect(played.reduce((sum, each) => sum + each.mock.calls.length, 0)).toBe(10);
  vi.restoreAllMocks();
});

test('it is told what an exchange would tell it', async () => {
  const { store } = endpoint;
  const request = till.request([]);
  const glance = await store.glance('shop', 'till-a');
  const surroundings = { now, newId: () => 'none' };
  const told = await store.write('shop', (ledger) => exchange(ledger, request, surroundings));
  expect(glance && answerIdle(request, glance, now)).toEqual(told);
});

test('with anything to say or to hear it is no idle till', async () => {
  const glance = await endpoint.store.glance('shop', 'till-a');
  if (glance === undefined) throw new Error('the till has joined');
  const whole = till.request([]);
  const answer = (changes: Partial<typeof whole>, at = glance) =>
    answerIdle({ ...whole, ...changes }, at, now);
  expect(answer({})).toBeDefined();
  expect(answer({ push: till.facts })).toBeUndefined();
  expect(answer({ waiting: 1 })).toBeUndefined();
  expect(answer({ leave: { incarnation: 1 } })).toBeUndefined();
  expect(answer({ incarnation: 2 })).toBeUndefined();
  expect(answer({ cursor: whole.cursor - 1 })).toBeUndefined();
  expect(answer({ cursorHash: 'f'.repeat(64) })).toBeUndefined();
  expect(answer({ backend: 'another' })).toBeUndefined();
  expect(answer({ head: { incarnation: 1, seq: 2, hash: 'f'.repeat(64) } })).toBeUndefined();
  expect(answer({}, { ...glance, head: { ...glance.head, g: 99 } })).toBeUndefined();
  expect(answer({}, { ...glance, till: { ...glance.till, unsent: 3 } })).toBeUndefined();
});
