import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import type { AsidesAnswer } from '#protocol/aside-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from './paper-till.ts';

let endpoint: Endpoint;
let first: PaperTill;
let second: PaperTill;

beforeEach(async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await second.pairWith(first);
});

afterEach(() => endpoint.close());

async function asides(): Promise<AsidesAnswer['facts']> {
  return ((await (await second.get('/v1/aside')).json()) as AsidesAnswer).facts;
}

const decides = (fact: string, act: 'again' | 'discard'): FactBody => ({
  ...{ type: 'aside.settled', fact, act, manager: 'noor' },
});

function given(giving: string, member: string): FactBody {
  const { purchase, entries, uses } = bought('p1', member);
  return { type: 'purchase.given', giving, member, purchase, returns: [], entries, uses };
}

test('what is kept aside is listed at every till, with its reason, the latest first', async () => {
  const wrong = bought('p2', 'm1');
  const push = [
    first.record(enrolled('m1')),
    first.record({ type: 'member.sung-to', member: 'm1' } as never),
    first.record({ ...wrong, purchase: { ...wrong.purchase, earnedPoints: 99 } }),
  ];
  await first.sync(push);
  expect(await asides()).toMatchObject([
    { code: 'DOES_NOT_ADD_UP', type: 'purchase.recorded', receipt: 'r-p2', till: 'Till till-a' },
    { code: 'NEWER', type: 'member.sung-to', member: 'm1', hash: push[1]?.hash },
  ]);
});

test('what became right since counts once it is sent again, at every till', async () => {
  await first.sync([enrolled('m1'), enrolled('m2'), bought('p1')].map((b) => first.record(b)));
  await first.sync([first.record(given('g1', 'm1'))]);
  const late = second.record(given('g2', 'm2'));
  await second.sync([late]);
  await second.sync([second.record(decides(late.hash, 'again'))]);
  expect(await asides()).toMatchObject([{ hash: late.hash, code: 'ALREADY_GIVEN' }]);
  const { purchase, returns, uses } = { ...bought('p1', 'm1'), returns: [] };
  const undone = { type: 'giving.taken-back', member: 'm1', giving: 'g1' } as const;
  await first.sync([first.record({ ...undone, purchase, returns, uses, entries: [] })]);
  const answer = await second.sync([second.record(decides(late.hash, 'again'))]);
  expect([await asides(), answer.aside]).toEqual([[], 0]);
  const cards = new Map(answer.rows.map(([member, , card]) => [member, card]));
  expect(cards.get('m2')).toMatchObject({ purchases: [{ id: 'p1' }], lots: [{ id: 'p1' }] });
  const heard = await first.sync([]);
  expect(heard.facts).toContainEqual(
    expect.objectContaining({ fact: expect.objectContaining({ hash: late.hash }) }),
  );
  await second.sync([second.record(decides(late.hash, 'again'))]);
  const again = await first.sync([]);
  expect(again.rows.filter(([member]) => member === 'm2')).toEqual([]);
});

test('what was changed on its way is not told again; what is discarded is gone', async () => {
  const fact = first.record(enrolled('m1'));
  const changed = { ...fact, body: enrolled('m1', 'Another') };
  await first.sync([changed]);
  await second.sync([second.record(decides(fact.hash, 'again'))]);
  expect(await asides()).toMatchObject([{ code: 'BAD_HASH' }]);
  await second.sync([second.record(decides(fact.hash, 'discard'))]);
  expect(await asides()).toEqual([]);
  expect(await first.sync([])).toMatchObject({ aside: 0 });
});
