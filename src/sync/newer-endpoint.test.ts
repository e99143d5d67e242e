import { afterEach, expect, test } from 'vitest';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bodyForms } from '#protocol/fact-schema.ts';
import { SCHEMA } from '#protocol/limits.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { readLine } from './line-rows.ts';
import { statusStore } from './status.ts';
import { enrolled, type Fetch, fetchFrom, TrialTill } from './trial-tills.ts';
import { takeTurn } from './turn.ts';

const forms: Record<string, unknown> = bodyForms;
const known = bodyForms['clerk.changed'];
const ends: (() => unknown)[] = [];

afterEach(async () => {
  forms['clerk.changed'] = known;
  for (const end of ends.splice(0).reverse()) await end();
});

/** Two tills; what the second is told goes through `tell`, as a newer endpoint would say it. */
async function twoTills(tell: (answer: SyncAnswer) => unknown = (answer) => answer) {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  const fetch = fetchFrom(endpoint);
  const newer: Fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/v1/sync') || !response.ok) return response;
    return Response.json(tell((await response.json()) as SyncAnswer));
  };
  const [first, second] = [await TrialTill.open(fetch), await TrialTill.open(newer)];
  ends.push(
    () => endpoint.close(),
    () => first.close(),
    () => second.close(),
  );
  await first.join();
  await first.sync();
  await second.pairWith(first);
  return { first, second };
}

test('what a newer endpoint says beside is for newer tills: the rest is taken in', async () => {
  const { first, second } = await twoTills((answer) => ({
    ...answer,
    schema: SCHEMA + 2,
    notes: [{ hash: 'f'.repeat(64), status: 'sung-to', code: 'OUT_OF_TUNE' }],
    facts: [...answer.facts, { g: answer.cursor, notice: { type: 'weather.changed', to: 'rain' } }],
    weather: 'rain',
  }));
  await first.record(enrolled('m1'));
  await first.sync();
  await second.record(enrolled('m2'));
  const status = statusStore();
  expect(await takeTurn(second.db, second.options, status)).toBe(true);
  expect(status.status()).toMatchObject({ waiting: 0, line: 'up', trouble: 'UPDATE_NEEDED' });
  expect((await second.card('m1'))?.member).toBe('m1');
  await first.sync();
  expect((await first.card('m2'))?.member).toBe('m2');
});

test('an endpoint as new as the till gives no cause to update', async () => {
  const { second } = await twoTills();
  const status = statusStore();
  await takeTurn(second.db, second.options, status);
  expect(status.status().trouble).toBeUndefined();
});

test('a fact that came before the till knew its form is read once it does', async () => {
  const { first, second } = await twoTills();
  const pin = { salt: 's', hash: 'h', rounds: 1 };
  await first.record({ type: 'clerk.changed', clerk: 'noor', name: 'Noor', role: 'clerk', pin });
  await first.sync();
  delete forms['clerk.changed'];
  await second.sync();
  expect(await readLine(second.db, 'unread')).toHaveLength(1);
  await second.db.clerks.clear();
  await second.sync();
  expect(await second.db.clerks.count()).toBe(0);
  forms['clerk.changed'] = known;
  await second.sync();
  expect(await second.db.clerks.get('noor')).toMatchObject({ name: 'Noor' });
  expect(await readLine(second.db, 'unread')).toEqual([]);
});
