import { afterEach, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { foldTogether } from '#domain/fact/fold-together.ts';
import type { Card } from '#domain/member/card.ts';
import { packBlock } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, givenPoints, NOON, type PaperTill } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let endpoint: Endpoint | undefined;

afterEach(async () => await endpoint?.close());

async function cardsAt({ store }: Endpoint): Promise<readonly Card[]> {
  return await store.read('shop', async (ledger) =>
    [...(await ledger.cards(['m1', 'm2']))].map(([, { card }]) => card),
  );
}

async function say(till: PaperTill, bodies: readonly FactBody[]): Promise<void> {
  for (const body of bodies) await till.sync([till.record(body)]);
}

const FOUND = { type: 'member.merged', manager: 'Ana', note: 'sisters' } as const;

/** An endpoint that was set back hears tills in whatever order they come. */
test.each([
  ['into whom', { ...FOUND, member: 'm1', into: 'm2' }],
  ['who', { ...FOUND, member: 'm2', into: 'm1' }],
])('[F7] %s somebody was merged may be told of later', async (_, merged) => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const [first, second] = await twoPaperTills(endpoint);
  await say(first, [enrolled('m1'), givenPoints('m1', 30), merged]);
  await say(second, [enrolled('m2'), givenPoints('m2', 20)]);
  const told = [...first.facts, ...second.facts];
  const wanted = foldTogether(told).toSorted((a, b) => (a.member < b.member ? -1 : 1));
  expect(wanted.map(({ linked }) => linked)).toEqual([['m2'], ['m1']]);
  expect(await cardsAt(endpoint)).toEqual(wanted);
});

test('[H2] of whom nothing is told yet a till holds what it earned and kept', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const [first] = await twoPaperTills(endpoint);
  for (let rounds = 0; rounds < 2; rounds += 1) await first.sync([]);
  const lots = [{ lot: 'p1', points: 7 }];
  await say(first, [
    bought('p1', 'm1', { earns: 10 }),
    { type: 'points.released', member: 'm1', points: 7, lots },
  ]);
  const held = await endpoint.store.read('shop', async (ledger) => await ledger.held(['m1']));
  expect(held).toMatchObject([{ till: 'till-a', lot: 'p1', points: 3 }]);
});

test('[F7] who comes in an import is linked as she was found to be before it', async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  const [first, second] = await twoPaperTills(endpoint);
  await say(first, [enrolled('m1'), givenPoints('m1', 30), { ...FOUND, member: 'm1', into: 'm2' }]);
  const old = { ...second.record(enrolled('m2')), hash: 'old' };
  const card = foldCard([old]);
  if (card === null) throw new Error('an enrolment makes a card');
  const block = packBlock([{ card, history: [old] }]);
  const sha256 = sha256Now(block);
  await second.put(`/v1/blocks/${sha256}`, block);
  second.facts.length = 0;
  const counts = { members: 1, purchases: 0, returns: 0, lines: 0, revenueMinor: 0 };
  await say(second, [
    {
      ...{ type: 'blocks.imported', batch: 'b', source: 's', blocks: [{ sha256, members: 1 }] },
      counts: { ...counts, returnedMinor: 0 },
    },
  ]);
  expect((await cardsAt(endpoint)).map(({ linked }) => linked)).toEqual([['m2'], ['m1']]);
});
