import { afterEach, expect, test, vi } from 'vitest';
import type { PutRight } from '#domain/insight/put-right.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { findPutRight } from '#storage/read/find-put-right.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function foundAt({ db }: TrialTill): Promise<readonly PutRight[]> {
  const all: PutRight[] = [];
  for await (const more of findPutRight(db)) all.push(...more);
  return all;
}

test('[J5] what a till made up is found at every till', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => endpoint.close());
  const fetch = fetchFrom(endpoint);
  const [first, second] = [await TrialTill.open(fetch), await TrialTill.open(fetch)];
  ends.push(
    () => first.close(),
    () => second.close(),
  );
  const house = houseProgramme('EUR');
  const rate = { points: 1, perMinor: 1000 };
  const programme = { ...house, ...(house.earning && { earning: { ...house.earning, rate } }) };
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await first.record({ type: 'programme.published', programme });
  await first.record(enrolled('marie'));
  await first.join();
  await first.sync();
  await second.pairWith(first);
  expect(await foundAt(first)).toEqual([]);
  await first.record(bought('p1', 'marie', { earns: 900 }));
  await first.record(bought('p2', 'marie'));
  await first.sync();
  await first.sync();
  await second.sync();
  const told = { of: 'purchase', bookedPoints: 900, reckonedPoints: 10, offPoints: 890 };
  expect(await foundAt(first)).toMatchObject([told]);
  expect(await foundAt(second)).toMatchObject([told]);
});
