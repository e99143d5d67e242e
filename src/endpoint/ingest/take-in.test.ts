import { afterEach, expect, test } from 'vitest';
import type { BlocksImported } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { packBlock } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import { createEndpoint, type Endpoint } from '../create-endpoint.ts';
import { bought, enrolled, NOON, PaperTill } from '../paper-till.ts';

let open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open) await endpoint.close();
  open = [];
});

function imported(sha256: string): BlocksImported {
  const counts = { members: 1, purchases: 1, returns: 0, lines: 1 };
  return {
    type: 'blocks.imported',
    batch: 'batch-1',
    source: 'receipts.csv',
    blocks: [{ sha256, members: 1 }],
    counts: { ...counts, revenueMinor: 0, returnedMinor: 0 },
  };
}

test('history brought in right after a purchase of hers counts beside it', async () => {
  const endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  open.push(endpoint);
  const till = new PaperTill(endpoint, 'till-a');
  await till.join();
  const enrolment = till.record(enrolled('m1'));
  const { recordedAt } = enrolment;
  const old = { ...enrolment, hash: 'old', recordedAt: { ...recordedAt, order: 1 } };
  const history: MemberRecord['history'] = [enrolment, { ...old, body: bought('old', 'm1') }];
  const card = foldCard(history);
  if (card === null) throw new Error('an enrolment makes a card');
  const block = packBlock([{ card, history }]);
  const sha256 = sha256Now(block);
  expect((await till.put(`/v1/blocks/${sha256}`, block)).status).toBe(200);
  const push = [enrolment, till.record(bought('p1', 'm1')), till.record(imported(sha256))];
  const { rows, wantedBlocks } = await till.sync(push);
  expect(wantedBlocks).toEqual([]);
  expect(rows.map(([, , { purchases }]) => purchases.map(({ id }) => id))).toEqual([['old', 'p1']]);
});
