import { afterEach, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, DAY, enrolled, givenPoints, NOON, PaperTill } from './paper-till.ts';

let endpoint: Endpoint | undefined;

afterEach(async () => await endpoint?.close());

function lapsing(member: string, points: number): FactBody {
  const given = givenPoints(member, points);
  if (given.type !== 'points.adjusted') throw new Error('points are given');
  const entries = given.entries.map((entry) => ({ ...entry, lapsesAfter: addDays(DAY, 10) }));
  return { ...given, entries };
}

test('[H7] points that lapsed after they were spent cost the shop nothing', async () => {
  let now = NOON;
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => now });
  const first = new PaperTill(endpoint, 'till-a');
  const second = new PaperTill(endpoint, 'till-b');
  await first.join();
  await first.sync([first.record(enrolled('m1')), first.record(lapsing('m1', 100))]);
  await second.pairWith(first);
  await first.sync([]);
  const sold = first.record(bought('p1', 'm1', { spends: 60 }));
  now += 40 * 24 * 60 * 60_000;
  await first.sync([sold]);
  const { facts } = await second.sync([]);
  const said = facts.flatMap((entry) => ('fact' in entry ? [entry.fact.body.type] : []));
  expect(said).toContain('purchase.recorded');
  expect(said.filter((type) => type === 'points.adjusted')).toHaveLength(1);
});
