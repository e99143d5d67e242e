import { afterEach, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from './paper-till.ts';

let endpoint: Endpoint | undefined;

afterEach(async () => await endpoint?.close());

test('[H2] what a member earns is held there, though her enrolment is not told yet', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const first = new PaperTill(endpoint, 'till-a');
  const second = new PaperTill(endpoint, 'till-b');
  await first.join();
  await second.pairWith(first);
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
