import { afterEach, expect, test } from 'vitest';
import type { BlocksImported } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { packBlock } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { bought, broughtBack, enrolled, NOON, PaperTill } from './paper-till.ts';

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

/** An import of a member whose shirt was bought, and maybe brought back, before the till's time. */
async function sendsImport(till: PaperTill, ...before: ReturnType<typeof broughtBack>[]) {
  const enrolment = till.record(enrolled('m1'));
  till.facts.pop();
  const history = [enrolled('m1'), bought('old', 'm1'), ...before].map((body, order) => ({
    ...{ ...enrolment, hash: `old ${order}`, body },
    recordedAt: { ...enrolment.recordedAt, order },
  }));
  const card = foldCard(history);
  if (card === null) throw new Error('an enrolment makes a card');
  const block = packBlock([{ card, history }]);
  const sha256 = sha256Now(block);
  await till.put(`/v1/blocks/${sha256}`, block);
  const counts = { members: 1, purchases: 1, returns: before.length, lines: 1 };
  const imported: BlocksImported = {
    ...{ type: 'blocks.imported', batch: 'batch-1', source: 'receipts.csv' },
    blocks: [{ sha256, members: 1 }],
    counts: { ...counts, revenueMinor: 0, returnedMinor: 0 },
  };
  return await till.sync([till.record(imported)]);
}

test('a shirt on an imported receipt is watched as well', async () => {
  const [first, second] = await twoTillsThatSold();
  await sendsImport(first);
  expect(said(await first.sync([first.record(broughtBack('b1', 'old', 'm1'))]))).toEqual([]);
  const twice = await second.sync([second.record(broughtBack('b2', 'old', 'm1'))]);
  expect(said(twice)).toMatchObject([{ purchase: 'old', receipt: 'r-old', sold: 1, back: 2 }]);
});

test('what had come back before the import counts with what comes back after it', async () => {
  const [first] = await twoTillsThatSold();
  await sendsImport(first, broughtBack('b0', 'old', 'm1'));
  const again = await first.sync([first.record(broughtBack('b1', 'old', 'm1'))]);
  expect(said(again)).toMatchObject([{ purchase: 'old', sold: 1, back: 2, overMinor: 10_000 }]);
});
