import { afterEach, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { NOON } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

const ENROLLED: FactBody = {
  ...{ type: 'member.enrolled', member: 'm1', number: '2000100000014' },
  profile: { name: 'Ana Popescu' },
};
const NAMED: FactBody = {
  ...{ type: 'member.amended', member: 'm1' },
  changes: { name: 'Ana Maria Popescu' },
};
const ERASED: FactBody = {
  ...{ type: 'member.erased', member: 'm1', manager: 'ioana', reason: 'asked' },
};

test('[F10] who was erased before she is heard of is not kept by her name', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  const [first, second] = await twoPaperTills(endpoint);
  const erasure = second.record(ERASED);
  await first.sync([first.record(NAMED)]);
  await second.sync([erasure]);
  await first.sync([first.record(ENROLLED)]);
  const kept = await endpoint.store.read('shop', async (ledger) => ({
    log: await ledger.after(0, 1000),
    card: (await ledger.cards(['m1'])).get('m1')?.card,
  }));
  expect(kept.card).toMatchObject({ member: 'm1', erased: true, profile: {} });
  expect(JSON.stringify(kept.log)).not.toContain('Popescu');
});
