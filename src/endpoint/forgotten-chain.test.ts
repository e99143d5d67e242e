import { afterEach, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { NOON, PaperTill } from './paper-till.ts';

let endpoint: Endpoint | undefined;

afterEach(async () => await endpoint?.close());

test('[H8] a till leaves a chain that a set-back endpoint never heard it was in', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  till.incarnation = 2;
  const { facts } = await till.sync([], { leave: { incarnation: 2 } });
  const notices = facts.flatMap((entry) => ('notice' in entry ? [entry.notice] : []));
  expect(notices).toContainEqual(
    expect.objectContaining({ type: 'till.reset', incarnation: 3, why: 'REWOUND' }),
  );
});
