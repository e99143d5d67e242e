import { afterEach, expect, test, vi } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { packBlocks } from '#protocol/block.ts';
import { append } from '#storage/append.ts';
import { stageBlocks } from '#storage/blocks.ts';
import { dropBatch } from '#storage/drop-batch.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { someFact } from '#storage/some-members.ts';
import { fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  const fetch = fetchFrom(endpoint);
  const [first, second] = [await TrialTill.open(fetch), await TrialTill.open(fetch)];
  ends.push(
    () => endpoint.close(),
    () => first.close(),
    () => second.close(),
  );
  await first.join();
  await first.sync();
  await second.pairWith(first);
  return [first, second];
}

function imported(n: number): MemberRecord {
  const member = `member-${n}`;
  const history = [
    someFact(n * 10, {
      type: 'member.enrolled',
      member,
      number: `${n}`,
      profile: { name: member },
    }),
    someFact(n * 10 + 1, bought(`old-${n}`, member)),
  ];
  const card = foldCard(history);
  if (card === null) throw new Error('an enrolled member has a card');
  return { card, history };
}

async function importAt(till: TrialTill, members: number): Promise<string> {
  const records = Array.from({ length: members }, (_, n) => imported(n + 1));
  const staged = await stageBlocks(till.db, packBlocks(records));
  const counts = { members, purchases: members, returns: 0, lines: members };
  await append(till.db, { clerk: 'noor' }, () => ({
    bodies: [
      {
        type: 'blocks.imported',
        batch: staged.batch,
        source: 'members.csv',
        blocks: staged.blocks,
        counts: { ...counts, revenueMinor: 0, returnedMinor: 0 },
      },
    ],
    cards: [],
  }));
  return staged.batch;
}

test('an import comes to the other till block by block, and its members buy there', async () => {
  const [first, second] = await twoTills();
  await importAt(first, 600);
  await first.sync();
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
  await second.sync();
  expect(await second.card('member-500')).toEqual(await first.card('member-500'));
  await second.record(bought('new-500', 'member-500'));
  await second.sync();
  await first.sync();
  const card = await first.card('member-500');
  expect(card?.purchases.map((sum) => sum.id).toSorted()).toEqual(['new-500', 'old-500']);
  expect(await second.card('member-500')).toEqual(card);
  const history = await readHistory(second.db, 'member-500');
  expect(history).toHaveLength(3);
  expect(foldCard(history)).toEqual(card);
});

test('an import taken back is gone at the other till; who bought since stays', async () => {
  const [first, second] = await twoTills();
  const batch = await importAt(first, 20);
  await first.sync();
  await second.sync();
  await second.record(bought('new-3', 'member-3'));
  await second.sync();
  await first.sync();
  await append(first.db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'import.taken-back', batch }],
    cards: [],
  }));
  await first.sync();
  await second.sync();
  for (const till of [first, second]) {
    expect(await till.card('member-4')).toBeUndefined();
    expect((await till.card('member-3'))?.purchases).toHaveLength(2);
  }
  await first.record(bought('newer-3', 'member-3'));
  await first.sync();
  await second.sync();
  expect((await second.card('member-3'))?.purchases).toHaveLength(3);
  expect(await second.card('member-3')).toEqual(await first.card('member-3'));
});

test('an import taken back before it was sent holds nothing up', async () => {
  const [first, second] = await twoTills();
  const batch = await importAt(first, 20);
  await append(first.db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'import.taken-back', batch }],
    cards: [],
  }));
  await dropBatch(first.db, batch);
  await first.record({ type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' });
  await first.sync();
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
  await second.sync();
  expect(await second.card('member-1')).toBeUndefined();
  expect(await second.db.meta.get('boutique')).toMatchObject({ name: 'Shop' });
});

test('a line cut between two blocks leaves nothing half, and the next turn goes on', async () => {
  const [first, second] = await twoTills();
  await importAt(first, 2000);
  await first.sync();
  const { line } = second;
  let blocks = 0;
  const cut: typeof line = {
    ...line,
    getBytes: async (path, token) => {
      blocks += 1;
      if (blocks === 2) return { ok: false, refusal: { code: 'LINE_DOWN' } };
      return await line.getBytes(path, token);
    },
  };
  const { drain } = await import('./drain.ts');
  expect(await drain(second.db, { line: cut, app: 'trial' })).toEqual({ kind: 'line-down' });
  expect(blocks).toBe(2);
  expect(await second.card('member-1')).toBeUndefined();
  expect(await second.db.batches.count()).toBe(0);
  await second.sync();
  expect(await second.card('member-1')).toEqual(await first.card('member-1'));
});
