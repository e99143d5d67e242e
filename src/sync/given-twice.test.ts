import { afterEach, expect, test, vi } from 'vitest';
import type { PurchaseGiven } from '#domain/fact/fact.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { rebuild } from '#storage/rebuild.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The shirt that nobody’s card was on. */
function given(giving: string, member: string): PurchaseGiven {
  const { purchase, entries, uses } = bought('p1', member);
  return { type: 'purchase.given', giving, member, purchase, returns: [], entries, uses };
}

async function twoTills(): Promise<readonly [TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => endpoint.close());
  const fetch = fetchFrom(endpoint);
  const tills = [await TrialTill.open(fetch), await TrialTill.open(fetch)] as const;
  for (const till of tills) ends.push(() => till.close());
  const [first, second] = tills;
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  for (const body of [enrolled('m1'), enrolled('m2'), bought('p1')]) await first.record(body);
  await first.join();
  await first.sync();
  await second.pairWith(first);
  await second.sync();
  return tills;
}

test('[G6] two tills that gave one purchase to two members end up with the same one', async () => {
  const [first, second] = await twoTills();
  await first.record(given('g1', 'm1'));
  await second.record(given('g2', 'm2'));
  expect((await readPurchase(second.db, 'p1'))?.purchase.member).toBe('m2');
  for (const till of [first, second, first]) await till.sync();
  for (const till of [first, second]) {
    expect((await readPurchase(till.db, 'p1'))?.purchase.member).toBe('m1');
    expect((await till.card('m1'))?.lots).toMatchObject([{ id: 'p1', left: 10 }]);
    expect(await till.card('m2')).toMatchObject({ lots: [], purchases: [] });
    expect((await rebuild(till.db)).changed).toEqual([]);
  }
});
