import { afterEach, expect, test } from 'vitest';
import type { ChainPlace } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { enrolled, NOON } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

test('an endpoint set back while a till tells it everything anew is told all of it', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  const [first] = await twoPaperTills(endpoint);
  const fact = first.record(enrolled('m1'));
  const { backend } = await first.sync([fact], { cursor: 0, waiting: 3 });
  const safe: ChainPlace = { incarnation: 1, seq: fact.seq, hash: fact.hash };
  const said = async (told: readonly ChainPlace[]) =>
    (await first.sync([], { cursor: 0, waiting: 2, told })).backend;
  expect(await said([safe])).toBe(backend);
  expect(await said([{ ...safe, seq: fact.seq + 1, hash: 'a'.repeat(64) }])).not.toBe(backend);
});
