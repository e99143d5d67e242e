import { afterEach, expect, test } from 'vitest';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, broughtBack, NOON, PaperTill } from './paper-till.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

const said = ({ facts }: SyncAnswer) =>
  facts.flatMap((entry) =>
    'notice' in entry && entry.notice.type === 'goods.over-returned' ? [entry.notice] : [],
  );

async function twoTillsThatSold(): Promise<[PaperTill, PaperTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  const [first, second] = [new PaperTill(endpoint, 'till-a'), new PaperTill(endpoint, 'till-b')];
  await first.join();
  await second.pairWith(first);
  await first.sync([first.record(bought('p1'))]);
  await second.sync([]);
  return [first, second];
}

test('the same shirt brought back at two tills counts twice, and every till is told', async () => {
  const [first, second] = await twoTillsThatSold();
  expect(said(await first.sync([first.record(broughtBack('b1', 'p1'))]))).toEqual([]);
  const late = second.record(broughtBack('b2', 'p1'));
  const answer = await second.sync([late]);
  expect(answer).toMatchObject({ aside: 0, notes: [] });
  const notice = {
    ...{ type: 'goods.over-returned', purchase: 'p1', receipt: 'r-p1', day: '2026-11-23' },
    ...{ line: 'l1', name: 'Shirt', sold: 1, back: 2, overMinor: 10_000 },
  };
  expect(said(answer)).toEqual([notice]);
  expect(said(await first.sync([]))).toEqual([notice]);
  expect(said(await second.sync([late]))).toEqual([]);
  expect(said(await first.sync([]))).toEqual([]);
});

test('a third return of it is told of in its turn', async () => {
  const [first, second] = await twoTillsThatSold();
  const both = ['b1', 'b2'].map((id) => first.record(broughtBack(id, 'p1')));
  expect(said(await first.sync(both))).toMatchObject([{ back: 2 }]);
  const third = await second.sync([second.record(broughtBack('b3', 'p1'))]);
  expect(said(third)).toMatchObject([{ back: 2 }, { back: 3, overMinor: 20_000 }]);
});
