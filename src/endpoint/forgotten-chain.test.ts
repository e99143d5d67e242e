import { afterEach, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from './paper-till.ts';

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

test('a till hears what its copy wrote in the same place of the chain', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  await till.sync([till.record(enrolled('m1'))]);
  const copy = new PaperTill(endpoint, 'till-a');
  copy.facts.push(...till.facts);
  await till.sync([till.record(bought('p1'))]);
  const erased = copy.record({
    ...{ type: 'member.erased', member: 'm1', manager: 'Ana', reason: 'asked' },
  });
  await copy.sync([erased]);
  const { facts } = await till.sync([]);
  const said = facts.flatMap((entry) => ('fact' in entry ? [entry.fact.hash] : []));
  expect(said).toEqual([erased.hash]);
});

test('[H8] of a chain that is told anew nothing counts without its beginning', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  const copy = new PaperTill(endpoint, 'till-a');
  await copy.sync([copy.record(enrolled('m2'))]);
  const told = [enrolled('m1'), bought('p1', 'm1')].map((body) => till.record(body));
  const gone = { backend: 'f'.repeat(32), cursor: 900, cursorHash: 'f'.repeat(64) };
  expect(await till.sync(told.slice(1), gone)).toMatchObject({ notes: [], aside: 0 });
  const { ack, aside } = await till.sync(told);
  expect({ hash: ack?.hash, aside }).toEqual({ hash: told[1]?.hash, aside: 0 });
});
