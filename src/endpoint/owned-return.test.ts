import { afterEach, expect, test } from 'vitest';
import type { FactBody, PurchaseGiven } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, broughtBack, enrolled, NOON, type PaperTill, tookReward } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

/** The shirt that nobody’s card was on, given to a member. */
function given(giving: string, member: string): PurchaseGiven {
  const { purchase, entries, uses } = bought('p1', member);
  return { type: 'purchase.given', giving, member, purchase, returns: [], entries, uses };
}

/** Brought back at a till that thinks it hers, and takes her ten points. */
function backFrom(id: string, member: string): FactBody {
  const body = broughtBack(id, 'p1', member);
  if (body.type !== 'purchase.returned') throw new Error('goods come back');
  const why = { code: 'RETURN', purchase: 'p1', receipt: `r-${id}`, of: '2026-11-23' } as const;
  const takes = [{ lot: 'p1', points: 10 }];
  const entry = { member, day: '2026-11-23', why, kind: 'clawed-back', points: 10, takes, debt: 0 };
  return {
    ...body,
    return: { ...body.return, clawedBackPoints: 10 },
    entries: [entry as never],
  };
}

async function twoTills(): Promise<[PaperTill, PaperTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  return await twoPaperTills(endpoint, [
    { type: 'programme.published', programme: houseProgramme('EUR') },
    ...[enrolled('m1'), enrolled('m2'), bought('p1')],
  ]);
}

function cardsIn(...answers: readonly SyncAnswer[]): ReadonlyMap<string, Card> {
  const rows = answers.flatMap((answer) => answer.rows);
  return new Map(rows.map(([member, , card]) => [member, card]));
}

const returnsIn = ({ facts }: SyncAnswer) =>
  facts.flatMap((entry) =>
    'fact' in entry && entry.fact.body.type === 'purchase.returned' ? [entry.fact.body] : [],
  );

test('[G7] goods of nobody known come back from whom they were given to', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1'))]);
  const unheard = await second.sync([second.record(broughtBack('b1', 'p1'))]);
  expect(unheard).toMatchObject({ aside: 0, notes: [] });
  expect(cardsIn(unheard).get('m1')).toMatchObject({
    lots: [{ id: 'p1', left: 0 }],
    debt: 0,
    purchases: [{ id: 'p1', netMinor: 0 }],
  });
  const heard = await first.sync([]);
  expect(returnsIn(heard)).toMatchObject([
    { member: 'm1', return: { id: 'b1', refundMinor: 10_000, clawedBackPoints: 10 } },
  ]);
});

test('[G6] [G7] of a giving that does not count the return owes nothing', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1'))]);
  const push = [given('g2', 'm2'), backFrom('b1', 'm2')].map((body) => second.record(body));
  const answer = await second.sync(push);
  expect(answer).toMatchObject({ aside: 1, notes: [{ code: 'ALREADY_GIVEN' }] });
  const cards = cardsIn(answer);
  expect(cards.get('m2')).toMatchObject({ lots: [], debt: 0, purchases: [] });
  expect(cards.get('m1')).toMatchObject({ lots: [{ id: 'p1', left: 0 }], debt: 0 });
  expect(await second.sync(push)).toMatchObject({ aside: 1, notes: [] });
});

test('[G5] [G7] nor is it taken back once goods came back, heard of or not', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1'))]);
  await second.sync([second.record(broughtBack('b1', 'p1'))]);
  const { purchase, returns, uses } = given('g1', 'm1');
  const undone = first.record({
    ...{ type: 'giving.taken-back', member: 'm1', giving: 'g1', purchase, returns, uses },
    entries: [],
  });
  const answer = await first.sync([undone]);
  expect(answer).toMatchObject({ aside: 1, notes: [{ code: 'DOES_NOT_FOLD' }] });
  expect(cardsIn(answer).get('m1')).toMatchObject({ lots: [{ left: 0 }], debt: 0 });
});

test('[G7] of a giving that was taken back meanwhile the goods come back from nobody', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1'))]);
  await second.sync([]);
  const { purchase, returns, uses } = given('g1', 'm1');
  const undone = { type: 'giving.taken-back', member: 'm1', giving: 'g1' } as const;
  await first.sync([first.record({ ...undone, purchase, returns, uses, entries: [] })]);
  const late = await second.sync([second.record(backFrom('b1', 'm1'))]);
  expect(late).toMatchObject({ aside: 0, notes: [] });
  expect(returnsIn(await first.sync([]))).toMatchObject([
    { return: { id: 'b1', refundMinor: 10_000, clawedBackPoints: 0 }, entries: [] },
  ]);
  expect(cardsIn(late).get('m1')).toMatchObject({ debt: 0, purchases: [] });
});

test('[G7] brought back twice it is taken from her once, and everybody is told', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1')), first.record(backFrom('b1', 'm1'))]);
  const answer = await second.sync([second.record(broughtBack('b2', 'p1'))]);
  expect(cardsIn(answer).get('m1')).toMatchObject({ lots: [{ id: 'p1', left: 0 }], debt: 0 });
  expect(answer.facts).toContainEqual(
    expect.objectContaining({ notice: expect.objectContaining({ back: 2, sold: 1 }) }),
  );
});

test('[G7] what she has spent of it she owes, for the money is out of the drawer', async () => {
  const [first, second] = await twoTills();
  const reward = tookReward('m1', 10);
  const [entry] = reward.entries;
  const spent = { ...reward, entries: [{ ...entry, takes: [{ lot: 'p1', points: 10 }] }] };
  await first.sync([first.record(given('g1', 'm1')), first.record(spent as FactBody)]);
  const answer = await second.sync([second.record(broughtBack('b1', 'p1'))]);
  expect(cardsIn(answer).get('m1')).toMatchObject({ lots: [{ left: 0 }], debt: 10 });
});
