import { afterEach, expect, test, vi } from 'vitest';
import type { Card } from '#domain/member/card.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints } from '#endpoint/paper-till.ts';
import { type SyncAnswer, syncAnswer } from '#protocol/sync-message.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { forgetTillState, readTillState } from '#storage/till-state.ts';
import { applyAnswer } from './apply-answer.ts';
import { claimPoints } from './claim.ts';
import type { Line } from './line.ts';
import { readToken } from './line-rows.ts';
import { type Asked, readRequest } from './read-request.ts';
import { enrolled, type Fetch, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A claim that heard nothing waits so long before it asks again. */
const PAUSE_MS = 400;

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function endpoint(): Endpoint {
  const made = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => made.close());
  return made;
}

async function till(fetch: Fetch, name?: string): Promise<TrialTill> {
  const opened = await TrialTill.open(fetch, name === undefined ? {} : { name });
  ends.push(() => opened.close());
  return opened;
}

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const fetch = fetchFrom(endpoint());
  const [first, second] = [await till(fetch), await till(fetch)];
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await first.join();
  await first.sync();
  await second.pairWith(first);
  return [first, second];
}

test('what one till records, the other shows after both have synced', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1', 'Ana'));
  await first.record(bought('p1', 'm1'));
  await first.sync();
  await second.sync();
  expect(await second.card('m1')).toEqual(await first.card('m1'));
  expect(await readHistory(second.db, 'm1')).toEqual(await readHistory(first.db, 'm1'));
  await second.record(bought('p2', 'm1'));
  await second.sync();
  await first.sync();
  expect((await first.card('m1'))?.purchases.map((sum) => sum.id)).toEqual(['p1', 'p2']);
  expect(await second.card('m1')).toEqual(await first.card('m1'));
  expect(await countUnsent(second.db)).toEqual({ count: 0 });
});

test('a paired till has the boutique, and numbers of its own', async () => {
  const [first, second] = await twoTills();
  const [one, two] = [await readTillState(first.db), await readTillState(second.db)];
  expect(two.programme).toBe(one.programme);
  expect(two.boutique).toBe(one.boutique);
  expect([one.block, two.block]).toEqual([1, 2]);
  expect(two.alone).toBe(false);
  expect(await second.db.meta.get('boutique')).toMatchObject({ name: 'Shop' });
  await first.sync();
  expect((await readTillState(first.db)).alone).toBe(false);
});

test('a card shown never goes back while an answer is applied', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.sync();
  await second.sync();
  await second.record(bought('p-second', 'm1'));
  await second.sync();
  await first.record(bought('p-first', 'm1'));
  const shown = new Set<number>();
  const { line } = first;
  const watching: typeof line = {
    ...line,
    async ask(question) {
      const answer = await line.ask(question);
      await first.record(bought(`p-${shown.size}`, 'm1'));
      shown.add((await first.card('m1'))?.purchases.length ?? 0);
      return answer;
    },
  };
  const { drain } = await import('./drain.ts');
  await drain(first.db, { line: watching, app: 'trial' }, async () => {
    const count = (await first.card('m1'))?.purchases.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(Math.max(...shown));
    if (shown.size > 3) watching.ask = line.ask;
  });
  await first.sync();
  await second.sync();
  expect(await second.card('m1')).toEqual(await first.card('m1'));
});

test('points are spent at one till only: claimed here, they cannot be claimed there', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.record(givenPoints('m1', 300));
  await first.sync();
  await second.sync();
  const claim = (at: TrialTill, points: number) =>
    claimPoints(at.db, { member: 'm1', points }, at.options);
  expect(await claim(second, 200)).toEqual({ ok: true, value: 200 });
  expect(await claim(first, 200)).toMatchObject({
    ok: false,
    refusal: { code: 'POINTS_ELSEWHERE', granted: 100 },
  });
  await second.record(bought('p1', 'm1', { spends: 200, earns: 0 }));
  await second.sync();
  expect(await claim(first, 200)).toMatchObject({
    ok: false,
    refusal: { code: 'POINTS_ELSEWHERE', granted: 100 },
  });
  expect(await claim(first, 100)).toEqual({ ok: true, value: 100 });
});

test('a till that was alone spends all until it knows better; nobody else may before', async () => {
  const fetch = fetchFrom(endpoint());
  const [first, second] = [await till(fetch), await till(fetch)];
  await first.record(enrolled('m1'));
  await first.record(givenPoints('m1', 300));
  await first.join();
  await first.sync();
  await second.pairWith(first);
  const claim = (at: TrialTill, points: number) =>
    claimPoints(at.db, { member: 'm1', points }, at.options);
  expect(await claim(first, 300)).toEqual({ ok: true, value: 0 });
  expect(await claim(second, 100)).toEqual({
    ok: false,
    refusal: { code: 'OTHER_TILL_NOT_TOLD' },
  });
  await first.record(bought('p1', 'm1', { spends: 250, earns: 0 }));
  await first.sync();
  await first.sync();
  expect(await claim(second, 100)).toMatchObject({
    ok: false,
    refusal: { code: 'POINTS_ELSEWHERE', granted: 50 },
  });
});

test('without a line a claim says so within its three seconds', async () => {
  const [, second] = await twoTills();
  await second.record(enrolled('m1'));
  const { line } = await till(() => Promise.reject(new Error()));
  const left: number[] = [];
  const ask: Line['ask'] = async (question) => {
    left.push(question.timeoutMs ?? Number.POSITIVE_INFINITY);
    return await line.ask(question);
  };
  const away = { ...second.options, line: { ...line, ask } };
  expect(await claimPoints(second.db, { member: 'm1', points: 10 }, away)).toEqual({
    ok: false,
    refusal: { code: 'LINE_DOWN' },
  });
  const atMost = left.map((_, n) => 3000 - n * (PAUSE_MS - 1));
  expect(left.filter((ms, n) => ms > (atMost[n] ?? 0))).toEqual([]);
  expect(left.length).toBeGreaterThan(0);
});

test('an endpoint that lost everything is given everything again', async () => {
  let at = endpoint();
  const fetch = fetchFrom({ fetch: (request) => at.fetch(request) });
  const first = await till(fetch);
  await first.record(enrolled('m1'));
  await first.join();
  await first.sync();
  at = endpoint();
  expect(await first.sync()).toEqual({ kind: 'turned-away', said: 'TOKEN_UNKNOWN' });
  await first.join();
  await first.record(bought('p1', 'm1'));
  await first.sync();
  const second = await till(fetch);
  await second.pairWith(first);
  expect(await second.card('m1')).toEqual(await first.card('m1'));
  expect(await second.card('m1')).toBeDefined();
});

test('answers that are no answers are the line being down, and nothing is lost', async () => {
  const at = endpoint();
  let garbage: (() => Response) | undefined;
  const real = fetchFrom(at);
  const first = await till(async (input, init) => garbage?.() ?? (await real(input, init)));
  await first.record(enrolled('m1'));
  await first.join();
  const html = '<html>Log in to the hotel</html>';
  for (const made of [
    () => new Response(html, { status: 200, headers: { 'Content-Type': 'text/html' } }),
    () => new Response(html, { status: 511 }),
    () => new Response('{"protocol":1,"backend":"x"', { status: 200 }),
    () => Response.json({ protocol: 1, surprise: true }),
    () => Response.json({ code: 'OUT_OF_ORDER' }, { status: 503 }),
    () => new Response(null, { status: 204 }),
    () => Response.error(),
  ]) {
    garbage = made;
    expect(await first.sync()).toEqual({ kind: 'line-down' });
    expect((await countUnsent(first.db)).count).toBe(1);
  }
  garbage = undefined;
  expect((await first.sync()).kind).toBe('answered');
  expect((await countUnsent(first.db)).count).toBe(0);
});

async function ask({ db, line }: TrialTill, body: Asked): Promise<SyncAnswer> {
  const token = await readToken(db);
  const question = { path: '/v1/sync', body, form: syncAnswer };
  const told = await line.ask({ ...question, ...(token !== undefined && { token }) });
  return (told as { value: SyncAnswer }).value;
}

/** A device set up from another's disk: both go by one name, and neither knows. */
async function copyOf(original: TrialTill, fetch: Fetch): Promise<TrialTill> {
  const copy = await till(fetch);
  for (const table of copy.db.tables) {
    const rows = await original.db.table(table.name).toArray();
    await table.clear();
    await table.bulkAdd(rows);
  }
  forgetTillState(copy.db);
  return copy;
}

const sums = (card: Card | undefined) => card?.purchases.map(({ id, netMinor }) => [id, netMinor]);

test('what the endpoint knows from a request without an answer is not counted twice', async () => {
  const [first] = await twoTills();
  await first.record(enrolled('m1'));
  await first.record(bought('p1', 'm1'));
  const early = await readRequest(first.db, 'trial');
  await first.record(bought('p2', 'm1'));
  await ask(first, await readRequest(first.db, 'trial'));
  await applyAnswer(first.db, early, await ask(first, early));
  expect(sums(await first.card('m1'))).toEqual([
    ['p1', 10000],
    ['p2', 10000],
  ]);
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
});

test('nor is it at a copied till, whose chain goes on beside the first one’s', async () => {
  const fetch = fetchFrom(endpoint());
  const first = await till(fetch);
  await first.join();
  await first.record(enrolled('m1'));
  await first.sync();
  const copy = await copyOf(first, fetch);
  await first.record(bought('p1', 'm1'));
  await first.sync();
  const early = await readRequest(copy.db, 'trial');
  await copy.record(bought('p2', 'm1'));
  await ask(copy, await readRequest(copy.db, 'trial'));
  await applyAnswer(copy.db, early, await ask(copy, early));
  await copy.sync();
  expect(sums(await copy.card('m1'))).toEqual([
    ['p1', 10000],
    ['p2', 10000],
  ]);
});

test('nor at one set back with more to send than a request holds', async () => {
  const fetch = fetchFrom(endpoint());
  const first = await till(fetch);
  await first.join();
  await first.record(enrolled('m1'));
  await first.sync();
  await first.record(bought('p1', 'm1'));
  await first.record(bought('p2', 'm1'));
  const restored = await copyOf(first, fetch);
  await first.record(bought('p3', 'm1'));
  await first.sync();
  const { push, ...rest } = await readRequest(restored.db, 'trial');
  const part = { ...rest, push: push.slice(0, 1) };
  await applyAnswer(restored.db, part, await ask(restored, part));
  const each = ['p1', 'p2', 'p3'].map((id) => [id, 10000]);
  expect(sums(await restored.card('m1'))).toEqual(each);
  await restored.sync();
  expect(sums(await restored.card('m1'))).toEqual(each);
});
