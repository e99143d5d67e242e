import { afterEach, expect, test } from 'vitest';
import { pointsIn } from '#domain/set-aside/held.ts';
import { createEndpoint } from '#endpoint/create-endpoint.ts';
import { bought, givenPoints } from '#endpoint/paper-till.ts';
import { append } from '#storage/append.ts';
import type { TillDatabase } from '#storage/database.ts';
import { NOTHING_HELD_HERE, readHeld } from '#storage/read/read-held.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { rebuild } from '#storage/rebuild.ts';
import { changeTill, forgetTillState, readTillState } from '#storage/till-state.ts';
import { exchange } from './exchange.ts';
import { readLine, writeLine } from './line-rows.ts';
import { enrolled, fetchFrom, hearAll, shareShop, TrialTill } from './trial-tills.ts';

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function tillsApart(): Promise<[TrialTill, TrialTill]> {
  const endpoint = createEndpoint({ dataFolder: ':memory:' });
  const fetch = fetchFrom(endpoint);
  const [first, second] = [await TrialTill.open(fetch), await TrialTill.open(fetch)];
  ends.push(
    () => endpoint.close(),
    () => first.close(),
    () => second.close(),
  );
  return [first, second];
}

async function twoTills(): Promise<[TrialTill, TrialTill]> {
  const [first, second] = await tillsApart();
  await first.join();
  await first.sync();
  await second.pairWith(first);
  return [first, second];
}

/** All rows as they are now; called, puts them back: what a restored disk does to a till. */
async function snapshot(db: TillDatabase): Promise<() => Promise<void>> {
  const kept = await Promise.all(
    db.tables.map(async (table) => [table, await table.toArray()] as const),
  );
  return async () => {
    await db.transaction('rw', db.tables, async () => {
      for (const [table, rows] of kept) {
        await table.clear();
        await table.bulkAdd(rows);
      }
    });
    forgetTillState(db);
  };
}

async function expectSameAtBoth(tills: readonly TrialTill[], purchases: readonly string[]) {
  for (const till of tills) {
    const card = await till.card('m1');
    expect(card?.purchases.map((sum) => sum.id).toSorted()).toEqual(purchases);
    const history = await readHistory(till.db, 'm1');
    expect(history).toHaveLength(purchases.length + 1);
    expect(await countUnsent(till.db)).toEqual({ count: 0 });
  }
  expect(await tills[1]?.card('m1')).toEqual(await tills[0]?.card('m1'));
}

test('a till set back by its disk gets its purchases back and begins a new chain', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.sync();
  const setBack = await snapshot(first.db);
  await first.record(bought('p1', 'm1'));
  await first.record(bought('p2', 'm1'));
  await first.sync();
  await setBack();
  expect((await first.card('m1'))?.purchases).toEqual([]);
  await first.sync();
  await first.sync();
  expect(await readTillState(first.db)).toMatchObject({ incarnation: 2, block: 3 });
  await first.record(bought('p3', 'm1'));
  await first.sync();
  await second.sync();
  await expectSameAtBoth([first, second], ['p1', 'p2', 'p3']);
});

test('[H8] a till that hears it was set back spends nothing of what it had let go', async () => {
  const [first, second] = await tillsApart();
  await shareShop([first, second], [givenPoints('m1', 200)]);
  const holding = await readHeld(first.db, 'm1');
  expect(pointsIn(holding.lots)).toBeGreaterThan(0);
  const setBack = await snapshot(first.db);
  const { lots } = holding;
  await first.record({ type: 'points.released', member: 'm1', points: pointsIn(lots), lots });
  await first.sync();
  await setBack();
  await exchange(first.db, first.options);
  expect((await readTillState(first.db)).incarnation).toBe(1);
  expect(await readHeld(first.db, 'm1')).toEqual(NOTHING_HELD_HERE);
  await hearAll(first, second);
  expect((await readTillState(first.db)).incarnation).toBe(2);
});

test('[H8] a till set back to when it was the only one holds nothing either', async () => {
  const [first, second] = await tillsApart();
  await first.join();
  await first.record(enrolled('m1'));
  await first.sync();
  const setBack = await snapshot(first.db);
  await second.pairWith(first);
  await hearAll(first, second);
  await setBack();
  expect((await readTillState(first.db)).alone).toBe(true);
  await changeTill(first.db, { leaving: 1 });
  expect((await readTillState(first.db)).alone).toBe(false);
});

test('what a till sold between being set back and finding out counts too', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.sync();
  const setBack = await snapshot(first.db);
  for (const id of ['p1', 'p2', 'p3']) await first.record(bought(id, 'm1'));
  await first.sync();
  await setBack();
  for (const id of ['q1', 'q2', 'q3', 'q4', 'q5']) await first.record(bought(id, 'm1'));
  await first.sync();
  expect((await readTillState(first.db)).incarnation).toBe(2);
  await first.record(bought('r1', 'm1'));
  await first.sync();
  await second.sync();
  await expectSameAtBoth([first, second], ['p1', 'p2', 'p3', 'q1', 'q2', 'q3', 'q4', 'q5', 'r1']);
});

test('facts that waited in the old chain are sent before those of the new one', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.sync();
  const setBack = await snapshot(first.db);
  await first.record(bought('p1', 'm1'));
  await first.sync();
  await setBack();
  const { line } = first;
  const slow: typeof line = {
    ...line,
    async ask(question) {
      const answer = await line.ask(question);
      if (question.path === '/v1/sync') await first.record(bought('q1', 'm1'));
      line.ask = line.ask.bind(line);
      slow.ask = line.ask;
      return answer;
    },
  };
  await exchange(first.db, { line: slow, app: 'trial' });
  await first.sync();
  await first.sync();
  await second.sync();
  expect((await readTillState(first.db)).incarnation).toBe(2);
  await expectSameAtBoth([first, second], ['p1', 'q1']);
});

/** The till's cursor stands where the endpoint has something else: it was set back to a copy. */
async function startsNewOrder(till: TrialTill): Promise<void> {
  const place = await readLine(till.db, 'place');
  if (place === undefined) throw new Error('a till that has synced has a place');
  await writeLine(till.db, 'place', { ...place, hash: 'f'.repeat(64) });
  await till.sync();
  expect((await readLine(till.db, 'place'))?.backend).not.toBe(place.backend);
  expect(await countUnsent(till.db)).toEqual({ count: 0 });
}

test('in a new order a till with two chains finds every purchase once', async () => {
  const [first, second] = await twoTills();
  await first.record(enrolled('m1'));
  await first.sync();
  await changeTill(first.db, { leaving: 1 });
  await first.sync();
  expect((await readTillState(first.db)).incarnation).toBe(2);
  await first.record(bought('p1', 'm1'));
  await first.record(givenPoints('m1', 100));
  await first.sync();
  const before = await first.card('m1');
  await startsNewOrder(first);
  expect(await first.card('m1')).toEqual(before);
  expect((await rebuild(first.db)).changed).toEqual([]);
  await second.sync();
  expect(await second.card('m1')).toEqual(before);
});

test('in a new order a till with more facts than one push finds every point once', async () => {
  const [first] = await twoTills();
  await first.record(enrolled('m1'));
  const small = { type: 'points.released', member: 'm2', points: 0 } as const;
  const bodies = Array.from({ length: 520 }, () => small);
  await append(first.db, { clerk: '' }, () => ({ bodies, cards: [] }));
  await first.record(givenPoints('m1', 100));
  await first.sync();
  const before = await first.card('m1');
  await startsNewOrder(first);
  expect(await first.card('m1')).toEqual(before);
});
