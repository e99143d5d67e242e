import { expect, test } from 'vitest';
import { gatherReceipts } from './gather-receipts.ts';
import { countHistory } from './history-counts.ts';
import type { HistoryLine } from './purchase-row.ts';

const article = { sku: '1', name: 'Scarf', listMinor: 250, priceMinor: 250 };
const line: HistoryLine = {
  receipt: '7',
  when: { day: '2026-01-05', second: 600 },
  member: 'a',
  back: false,
  article,
  quantity: 1,
};

const gather = (...changes: Partial<HistoryLine>[]) => {
  const gathering = gatherReceipts();
  for (const change of changes) gathering.add({ ...line, ...change });
  return gathering.byMember();
};

test('[I6] rows of one receipt are one purchase, wherever they stand', () => {
  const members = gather({}, { receipt: '8', member: 'b' }, { quantity: 3 });
  expect(members.get('a')).toMatchObject([{ lines: [{ quantity: 1 }, { quantity: 3 }] }]);
  expect(members.get('b')).toHaveLength(1);
});

test('[I6] a receipt number used again on another day, or for another member, is another', () => {
  const again = { when: { day: '2026-01-06', second: 0 } };
  const members = gather({}, again, { member: 'b' });
  expect(members.get('a')).toHaveLength(2);
  expect(members.get('b')).toHaveLength(1);
});

test('[I6] rows without a number go together when member, day and minute are the same', () => {
  const bare = { receipt: '' };
  const later = { ...bare, when: { day: '2026-01-05', second: 660 } };
  expect(gather(bare, { ...bare, quantity: 2 }, later).get('a')).toHaveLength(2);
});

test('[I6] an exchange is a purchase and a return of one receipt', () => {
  const own = gather({ back: true }, { quantity: 2 }).get('a');
  expect(own?.map(({ back }) => back)).toEqual([false, true]);
});

test('receipts of a member stand in the order of their days', () => {
  const days = ['2026-03-01', '2025-12-31', '2026-01-05'];
  const own = gather(...days.map((day, n) => ({ receipt: `${n}`, when: { day, second: 0 } })));
  expect(own.get('a')?.map(({ when }) => when.day)).toEqual([...days].sort());
});

test('[I10] passers-by count in the revenue and are no members', () => {
  const members = gather({ quantity: 2 }, { member: '', receipt: '9' }, { back: true });
  expect(countHistory(members)).toEqual({
    members: 1,
    purchases: 2,
    returns: 1,
    lines: 3,
    revenueMinor: 750,
    returnedMinor: 250,
  });
});
