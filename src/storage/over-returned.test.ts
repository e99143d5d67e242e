import { expect, test } from 'vitest';
import { openTill } from './database.ts';
import { markInMemory } from './mark.ts';
import { noteOverReturned, readOverReturned } from './over-returned.ts';

const goods = (line: string, back: number) => ({
  ...({
    type: 'goods.over-returned',
    purchase: 'p1',
    receipt: '0001-1',
    day: '2026-11-23',
  } as const),
  ...{ line, name: line, sold: 1, back, overMinor: 5900 },
});

test('of one line the last word is kept, however often it is said', async () => {
  const db = await openTill(`over-${crypto.randomUUID()}`, { mark: markInMemory() });
  expect(await readOverReturned(db)).toEqual([]);
  await noteOverReturned(db, [goods('dress', 2), goods('hat', 2)]);
  await noteOverReturned(db, [goods('dress', 2), goods('hat', 2), goods('dress', 3)]);
  expect(await readOverReturned(db)).toEqual([goods('dress', 3), goods('hat', 2)]);
  await noteOverReturned(
    db,
    Array.from({ length: 40 }, (_, n) => goods(`scarf ${n}`, 2)),
  );
  expect(await readOverReturned(db)).toHaveLength(20);
  db.leave();
});
