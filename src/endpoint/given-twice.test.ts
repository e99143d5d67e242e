import { afterEach, expect, test } from 'vitest';
import type { FactBody, PurchaseGiven } from '#domain/fact/fact.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, broughtBack, enrolled, NOON, type PaperTill } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

/** The shirt that nobody’s card was on, given to a member. */
function given(giving: string, member: string, more: Partial<PurchaseGiven> = {}): PurchaseGiven {
  const { purchase, entries, uses } = bought('p1', member);
  return { type: 'purchase.given', giving, member, purchase, returns: [], entries, uses, ...more };
}

function takenBack(giving: string, member: string): FactBody {
  const { entries, ...same } = given(giving, member);
  const back = entries.flatMap((entry) =>
    entry.kind === 'earned'
      ? [{ ...entry, kind: 'clawed-back', takes: [{ lot: 'p1', points: 10 }], debt: 0 } as const]
      : [],
  );
  return { ...same, type: 'giving.taken-back', entries: back.map(({ lot: _, ...rest }) => rest) };
}

async function twoTills(): Promise<[PaperTill, PaperTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  return await twoPaperTills(endpoint, [
    ...[enrolled('m1'), enrolled('m2'), bought('p1'), bought('p2', 'm1')],
  ]);
}

test('[G6] of two tills that gave it to two members the first counts', async () => {
  const [first, second] = await twoTills();
  const one = await first.sync([first.record(given('g1', 'm1'))]);
  expect(one).toMatchObject({ aside: 0, notes: [] });
  const late = second.record(given('g2', 'm2'));
  const answer = await second.sync([late]);
  expect(answer).toMatchObject({ aside: 1, notes: [{ hash: late.hash, code: 'ALREADY_GIVEN' }] });
  const cards = new Map(answer.rows.map(([member, , card]) => [member, card]));
  expect(cards.get('m1')?.purchases).toMatchObject([{ id: 'p2' }, { id: 'p1' }]);
  expect(cards.get('m2')?.purchases).toEqual([]);
});

test('[G5] [G6] taken back it may be given again, and is not taken back twice', async () => {
  const [first, second] = await twoTills();
  await first.sync([given('g1', 'm1'), takenBack('g1', 'm1')].map((body) => first.record(body)));
  const again = await second.sync([second.record(given('g2', 'm2'))]);
  expect(again).toMatchObject({ aside: 0, notes: [] });
  const twice = await first.sync([first.record(takenBack('g1', 'm1'))]);
  expect(twice).toMatchObject({ aside: 1, notes: [{ code: 'DOES_NOT_FOLD' }] });
});

test('[G1] [G6] it must be the purchase that was sold, and nobody’s', async () => {
  const [first] = await twoTills();
  const { purchase, entries } = given('g1', 'm2');
  const codeOf = async (more: Partial<PurchaseGiven>) =>
    (await first.sync([first.record(given('g1', 'm2', more))])).notes.map(({ code }) => code);
  expect(await codeOf({ purchase: { ...purchase, id: 'unknown' } })).toEqual(['DOES_NOT_ADD_UP']);
  expect(await codeOf({ purchase: { ...purchase, day: '2026-11-01' } })).toEqual([
    'DOES_NOT_ADD_UP',
  ]);
  expect(await codeOf({ purchase: { ...purchase, earnedPoints: 9 } })).toEqual(['DOES_NOT_ADD_UP']);
  expect(await codeOf({ purchase: { ...purchase, member: 'm1' } })).toEqual(['DOES_NOT_ADD_UP']);
  expect(await codeOf({ purchase: { ...purchase, id: 'p2', receipt: 'r-p2' }, entries })).toEqual([
    'ALREADY_GIVEN',
  ]);
});

test('[G5] it is taken back from whom it was given to, and from nobody else', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(given('g1', 'm1'))]);
  const other = await second.sync([second.record(takenBack('g1', 'm2'))]);
  expect(other).toMatchObject({ aside: 1, notes: [{ code: 'DOES_NOT_ADD_UP' }] });
  const right = await second.sync([second.record(takenBack('g1', 'm1'))]);
  expect(right).toMatchObject({ aside: 1, notes: [] });
});

test('[G3] what came back before, and was not heard of, is not given', async () => {
  const [first, second] = await twoTills();
  await first.sync([first.record(broughtBack('b1', 'p1'))]);
  const blind = await second.sync([second.record(given('g1', 'm1'))]);
  expect(blind).toMatchObject({ aside: 1, notes: [{ code: 'DOES_NOT_ADD_UP' }] });
});
