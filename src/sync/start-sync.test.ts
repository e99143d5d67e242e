import { afterEach, expect, test, vi } from 'vitest';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { type SyncHandle, startSync } from './start-sync.ts';
import { enrolled, type Fetch, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function endpoint(): Endpoint {
  const made = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => made.close());
  return made;
}

interface Opened {
  readonly till: TrialTill;
  readonly sync: SyncHandle;
}

async function open(fetch: Fetch, name?: string): Promise<Opened> {
  const till = await TrialTill.open(fetch, name === undefined ? {} : { name });
  ends.push(() => till.close());
  const sync = startSync(till.db, { endpoint: 'http://localhost', fetch });
  ends.push(() => sync.stop());
  return { till, sync };
}

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

test('a till joins the endpoint by itself once it has something to say, and says it', async () => {
  const at = endpoint();
  const { till, sync } = await open(fetchFrom(at));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await at.store.programmes()).toEqual([]);
  expect(sync.status()).toEqual({
    mode: 'alone',
    line: 'unknown',
    waiting: 0,
    refused: 0,
    sending: false,
  });
  await till.record(enrolled('m1'));
  await until(() => expect(sync.status()).toMatchObject({ line: 'up', waiting: 0, mode: 'alone' }));
  expect(sync.status().lastAnsweredAt).toBeGreaterThan(0);
  expect(await at.store.programmes()).toHaveLength(1);
});

test('with the line down it counts what waits, and sends it when the line is back', async () => {
  const at = endpoint();
  let down = false;
  const real = fetchFrom(at);
  const { till, sync } = await open((input, init) =>
    down ? Promise.reject(new TypeError('down')) : real(input, init),
  );
  await till.record(enrolled('m1'));
  await until(() => expect(sync.status().line).toBe('up'));
  down = true;
  await till.record(enrolled('m2'));
  await till.record(enrolled('m3'));
  await until(() => expect(sync.status()).toMatchObject({ line: 'down', waiting: 2 }));
  expect(sync.status().oldestWaiting).toBeGreaterThan(0);
  down = false;
  await until(() => expect(sync.status()).toMatchObject({ line: 'up', waiting: 0 }));
  expect(sync.status().oldestWaiting).toBeUndefined();
});

test('two tills see one another within seconds: a code, a pairing, a purchase', async () => {
  const fetch = fetchFrom(endpoint());
  const first = await open(fetch);
  await first.till.record(enrolled('m1', 'Ana'));
  await until(() => expect(first.sync.status().line).toBe('up'));
  const made = await first.sync.makeCode();
  expect(made).toMatchObject({ ok: true, value: { code: expect.stringMatching(/^\w{4}-\w{4}$/) } });
  const second = await open(fetch);
  const code = made.ok ? made.value.code : '';
  expect((await second.sync.pair(code.toLowerCase())).ok).toBe(true);
  expect(await second.till.card('m1')).toEqual(await first.till.card('m1'));
  await until(() => expect(first.sync.status().mode).toBe('paired'));
  await until(() => expect(second.sync.status().mode).toBe('paired'));
  const listed = await first.sync.listTills();
  expect(
    listed.ok && listed.value.map(({ own, open: isOpen, block }) => [own, isOpen, block]),
  ).toEqual([
    [true, true, 1],
    [false, true, 2],
  ]);
});

test('a closed till is told, keeps what it has, and the other is alone again', async () => {
  const fetch = fetchFrom(endpoint());
  const [first, second] = [await open(fetch), await open(fetch)];
  await first.till.record(enrolled('m1'));
  await until(() => expect(first.sync.status().line).toBe('up'));
  const made = await first.sync.makeCode();
  await second.sync.pair(made.ok ? made.value.code : '');
  await until(() => expect(first.sync.status().mode).toBe('paired'));
  const listed = await first.sync.listTills();
  const other = listed.ok ? listed.value.find((till) => !till.own) : undefined;
  await first.sync.closeTill(other?.till ?? '');
  await second.till.record(enrolled('m2'));
  await until(() =>
    expect(second.sync.status()).toMatchObject({ trouble: 'CLOSED', waiting: 1, mode: 'paired' }),
  );
  await until(() => expect(first.sync.status().mode).toBe('alone'));
  const again = await first.sync.makeCode();
  await second.sync.pair(again.ok ? again.value.code : '');
  await until(() => expect(second.sync.status().trouble).toBeUndefined());
  expect(second.sync.status()).toMatchObject({ waiting: 0, line: 'up' });
  await until(async () => expect(await first.till.card('m2')).toBeDefined());
});

test('a second boutique at the same endpoint is told that it needs a code', async () => {
  const fetch = fetchFrom(endpoint());
  const [first, second] = [await open(fetch), await open(fetch)];
  await first.till.record(enrolled('m1'));
  await until(() => expect(first.sync.status().line).toBe('up'));
  await second.till.record(enrolled('m2'));
  await until(() => expect(second.sync.status().trouble).toBe('BOUTIQUE_ELSEWHERE'));
  const made = await first.sync.makeCode();
  expect(await second.sync.pair(made.ok ? made.value.code : '')).toEqual({
    ok: false,
    refusal: { code: 'TILL_IN_USE' },
  });
});

test('of two tabs of one till one leads, and both know how it goes', async () => {
  const fetch = fetchFrom(endpoint());
  let asked = 0;
  const counting: Fetch = (input, init) => {
    asked += 1;
    return fetch(input, init);
  };
  const name = `two-tabs-${crypto.randomUUID()}`;
  const first = await open(counting, name);
  const second = await open(() => Promise.reject(new Error('the second tab asks nothing')), name);
  await second.till.record(enrolled('m1'));
  await until(() => expect(first.sync.status()).toMatchObject({ line: 'up', waiting: 0 }));
  await until(() => expect(second.sync.status()).toEqual(first.sync.status()));
  expect(asked).toBeGreaterThan(0);
});
