import { afterEach, expect, test, vi } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought } from '#endpoint/paper-till.ts';
import { packBlocks } from '#protocol/block.ts';
import { LIMITS } from '#protocol/limits.ts';
import { append } from '#storage/append.ts';
import { stageBlocks } from '#storage/blocks.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { openSearch } from '#storage/search/open-search.ts';
import { someFact } from '#storage/some-members.ts';
import { drain } from './drain.ts';
import { readLine } from './line-rows.ts';
import { enrolled, fetchFrom, TrialTill } from './trial-tills.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const [first, second] = await threeTills();
  await second.pairWith(first);
  return [first, second];
}

/** The first one joined; the others may be paired with it. */
async function threeTills(): Promise<[TrialTill, TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  ends.push(() => endpoint.close());
  const open = async () => {
    const till = await TrialTill.open(fetchFrom(endpoint));
    ends.push(() => till.close());
    return till;
  };
  const tills = [await open(), await open(), await open()] as [TrialTill, TrialTill, TrialTill];
  await tills[0].join();
  await tills[0].sync();
  return tills;
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

async function takeBack(till: TrialTill, batch: string, before: FactBody[] = []): Promise<void> {
  await append(till.db, { clerk: 'noor' }, () => ({
    bodies: [...before, { type: 'import.taken-back', batch }],
    cards: [],
  }));
}

test('who was imported elsewhere is found at once, until that is taken back', async () => {
  const [first, second] = await twoTills();
  const search = openSearch(second.db);
  ends.push(() => search.close());
  await search.ready;
  const batch = await importAt(first, 3);
  await first.sync();
  await second.sync();
  const found = async () => (await search.lookUp('member', 9)).length;
  await vi.waitFor(async () => expect(await found()).toBe(3));
  await append(first.db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'import.taken-back', batch }],
    cards: [],
  }));
  await first.sync();
  await second.sync();
  await vi.waitFor(async () => expect(await found()).toBe(0));
});

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
  await takeBack(first, batch);
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

const OPENED = { type: 'boutique.opened', name: 'Shop', currency: 'EUR', country: 'FR' } as const;

/** Fails when a block is sent or fetched. */
function forbidBlocks(...tills: TrialTill[]): void {
  for (const { line } of tills) {
    vi.spyOn(line, 'putBytes').mockRejectedValue(new Error('there is no block to send'));
    vi.spyOn(line, 'getBytes').mockRejectedValue(new Error('there is no block to fetch'));
  }
}

test('an import taken back before it was sent passes silently at every till', async () => {
  const [first, second, third] = await threeTills();
  await second.pairWith(first);
  forbidBlocks(first, second, third);
  await takeBack(first, await importAt(first, 20));
  await first.record(OPENED);
  expect(await first.sync()).toMatchObject({ answer: { notes: [], aside: 0 } });
  await second.sync();
  await third.pairWith(first);
  for (const till of [first, second, third]) {
    expect(await till.sync()).toMatchObject({ kind: 'answered', more: false });
    expect(await countUnsent(till.db)).toEqual({ count: 0 });
    expect(await readLine(till.db, 'aside')).toBe(0);
    expect(await till.card('member-1')).toBeUndefined();
    expect(await till.db.meta.get('boutique')).toMatchObject({ name: 'Shop' });
  }
});

test('it passes silently when more lies between than goes in one push', async () => {
  const [first, second] = await twoTills();
  forbidBlocks(first, second);
  const batch = await importAt(first, 20);
  const between = Array.from({ length: LIMITS.pushFacts }, (_, n) => enrolled(`new-${n}`));
  await takeBack(first, batch, between);
  const asides: number[] = [];
  await drain(first.db, first.options, (outcome) => {
    if (outcome.kind === 'answered') asides.push(outcome.answer.aside);
  });
  expect(asides.length).toBeGreaterThan(1);
  expect(new Set(asides)).toEqual(new Set([0]));
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
  await second.sync();
  expect(await second.card('new-1')).toBeDefined();
});

test('it passes silently when it is taken back while its blocks are being asked for', async () => {
  const [first, second] = await twoTills();
  const batch = await importAt(first, 2000);
  expect(await first.db.blocks.count()).toBeGreaterThan(1);
  const { line } = first;
  let sent = 0;
  const late: typeof line = {
    ...line,
    putBytes: async (...asked) => {
      sent += 1;
      await takeBack(first, batch);
      return await line.putBytes(...asked);
    },
  };
  expect(await drain(first.db, { line: late, app: 'trial' })).toMatchObject({
    kind: 'answered',
    answer: { notes: [], aside: 0 },
  });
  expect(sent).toBe(1);
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
  await second.sync();
  expect(await second.db.batches.count()).toBe(0);
});

test('of a line cut between two blocks nothing counts yet, and the next turn goes on', async () => {
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
  expect(await drain(second.db, { line: cut, app: 'trial' })).toEqual({ kind: 'line-down' });
  expect(blocks).toBeGreaterThanOrEqual(2);
  expect(await second.card('member-1')).toBeUndefined();
  expect((await second.db.batches.toArray()).map(({ whole }) => whole)).toEqual([false]);
  const fetched = vi.spyOn(line, 'getBytes');
  await second.sync();
  expect(fetched.mock.calls.length).toBe((await first.db.blocks.count()) - 1);
  expect(await second.card('member-1')).toEqual(await first.card('member-1'));
});

test('[F10] nothing is sent of whom an import brought who was erased before', async () => {
  const [first, second] = await twoTills();
  await importAt(first, 20);
  await first.record({
    ...{ type: 'member.erased', member: 'member-7', manager: 'noor', reason: 'asked' },
  });
  for (const till of [first, second, first]) await till.sync();
  expect(await countUnsent(first.db)).toEqual({ count: 0 });
  expect(await second.card('member-7')).toEqual(await first.card('member-7'));
  expect(await second.card('member-7')).toMatchObject({ profile: {}, erased: true });
  expect((await second.card('member-8'))?.profile.name).toBe('member-8');
});
