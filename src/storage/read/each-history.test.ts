import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldCard } from '#domain/fact/fold.ts';
import { packBlock } from '#protocol/block.ts';
import { append } from '../append.ts';
import { loadBlocks } from '../blocks.ts';
import { openTill, type TillDatabase } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { someCard, someFact, someRecord, someRecords } from '../some-members.ts';
import { eachHistory } from './each-history.ts';
import { readHistory } from './read-history.ts';

let db: TillDatabase;
beforeEach(async () => {
  db = await openTill(`till-${crypto.randomUUID()}`, { mark: markInMemory() });
});
afterEach(() => db.leave());

test('everybody’s history comes once, the same as when asked for by name', async () => {
  await loadBlocks(db, [packBlock(someRecords(0, 5)), packBlock(someRecords(5, 10))]);
  const later = someFact(99, {
    type: 'member.amended',
    member: 'member-7',
    changes: { note: 'linen' },
  });
  const again = { ...someRecord(7), history: [...someRecord(7).history, later] };
  await loadBlocks(db, [packBlock([again])]);
  await append(db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'member.amended', member: 'member-3', changes: { note: 'silk' } }],
    cards: [{ ...someCard(3), profile: { note: 'silk' } }],
  }));
  const histories = (await Array.fromAsync(eachHistory(db))).flat();
  expect(histories).toHaveLength(10);
  for (const history of histories) {
    const member = foldCard(history)?.member ?? '';
    expect(history).toEqual(await readHistory(db, member));
  }
  expect(histories.map(({ length }) => length).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
});

test('of those whom nobody wants nothing comes', async () => {
  await loadBlocks(db, [packBlock(someRecords(0, 5))]);
  await append(db, { clerk: 'noor' }, () => ({
    bodies: [{ type: 'member.amended', member: 'member-3', changes: { note: 'silk' } }],
    cards: [{ ...someCard(3), profile: { note: 'silk' } }],
  }));
  const wanted = new Set(['member-2', 'member-3']);
  const read = eachHistory(db, ({ member }) => wanted.has(member));
  const histories = (await Array.fromAsync(read)).flat();
  expect(new Set(histories.map((history) => foldCard(history)?.member))).toEqual(wanted);
});

test('a shop without members has no histories', async () => {
  expect((await Array.fromAsync(eachHistory(db))).flat()).toEqual([]);
});
