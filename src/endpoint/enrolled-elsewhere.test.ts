import { afterEach, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, NOON } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let endpoint: Endpoint | undefined;

afterEach(async () => await endpoint?.close());

test('[H2] what a member earns is held there, though her enrolment is not told yet', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const [first, second] = await twoPaperTills(endpoint);
  for (const till of [first, second, first, second]) await till.sync([]);
  await second.sync([second.record(bought('p1', 'm1', { earns: 64 }))]);
  const held = async () =>
    (await endpoint?.store.read('shop', (ledger) => ledger.held(['m1'])))?.map(
      ({ till, lot, points }) => ({ till, lot, points }),
    );
  expect(await held()).toEqual([{ till: 'till-b', lot: 'p1', points: 64 }]);
  await first.sync([first.record(enrolled('m1'))]);
  expect(await held()).toEqual([{ till: 'till-b', lot: 'p1', points: 64 }]);
});
