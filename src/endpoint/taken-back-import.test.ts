import { afterEach, expect, test } from 'vitest';
import type { BlocksImported } from '#domain/fact/fact.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { enrolled, NOON, type PaperTill } from './paper-till.ts';
import { twoPaperTills } from './two-paper-tills.ts';

const BLOCK = 'b'.repeat(64);
let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

async function twoTills(): Promise<[PaperTill, PaperTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  return await twoPaperTills(endpoint);
}

function imported(batch: string): BlocksImported {
  const counts = { members: 1, purchases: 0, returns: 0, lines: 0 };
  return {
    type: 'blocks.imported',
    batch,
    source: 'members.csv',
    blocks: [{ sha256: BLOCK, members: 1 }],
    counts: { ...counts, revenueMinor: 0, returnedMinor: 0 },
  };
}

const takenBack = (batch: string) => ({ type: 'import.taken-back', batch }) as const;

const typesPulled = ({ facts }: SyncAnswer) =>
  facts.flatMap((pulled) => ('fact' in pulled ? [pulled.fact.body.type] : []));

test('an import and its taking back in one push are nothing, however often sent', async () => {
  const [first, second] = await twoTills();
  const facts = [imported('batch-1'), takenBack('batch-1'), enrolled('m1')];
  const push = facts.map((body) => first.record(body));
  for (let n = 0; n < 3; n++) {
    const answer = await first.sync(push);
    expect(answer).toMatchObject({ wantedBlocks: [], notes: [], aside: 0 });
    expect(answer.ack?.hash).toBe(push[2]?.hash);
  }
  expect(typesPulled(await second.sync([]))).toEqual(['import.taken-back', 'member.enrolled']);
});

test('sent apart they are nothing either, when the till says what comes later', async () => {
  const [first, second] = await twoTills();
  const [early, late] = [first.record(imported('batch-1')), first.record(takenBack('batch-1'))];
  const says = { waiting: 1, takenBack: ['batch-1'] };
  const answer = await first.sync([early], says);
  expect(answer).toMatchObject({ wantedBlocks: [], notes: [], aside: 0 });
  expect(answer.ack?.hash).toBe(early.hash);
  expect(typesPulled(await second.sync([]))).toEqual([]);
  expect(await first.sync([early], says)).toMatchObject({ notes: [], aside: 0 });
  expect(await first.sync([late])).toMatchObject({ notes: [], aside: 0 });
  expect(typesPulled(await second.sync([]))).toEqual(['import.taken-back']);
});

test('an import whose blocks are lost needs attention until it is taken back', async () => {
  const [first, second] = await twoTills();
  const [lost, other] = [first.record(imported('batch-1')), first.record(imported('batch-2'))];
  expect(await first.sync([lost, other])).toMatchObject({ wantedBlocks: [BLOCK], aside: 0 });
  const answer = await first.sync([lost, other], { lostBlocks: [BLOCK] });
  expect(answer.notes.map(({ code }) => code)).toEqual(['BLOCKS_LOST', 'BLOCKS_LOST']);
  expect(answer.aside).toBe(2);
  const taken = first.record(takenBack('batch-1'));
  expect(await first.sync([taken])).toMatchObject({ notes: [], aside: 1 });
  expect(await first.sync([taken])).toMatchObject({ notes: [], aside: 1 });
  expect(typesPulled(await second.sync([]))).toEqual(['import.taken-back']);
});
