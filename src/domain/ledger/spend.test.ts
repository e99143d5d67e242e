import { expect, test } from 'vitest';
import { lot } from '../example/cards.ts';
import { balanceOn } from './balance.ts';
import { inTurn, isUsable, takeInTurn, turnOf } from './spend.ts';

const DAY = '2026-11-23';

test('[L8] pending points may be spent where the programme lets them be', () => {
  const pending = lot('p', 5, { usableFrom: '2026-12-01' });
  expect(isUsable(pending, DAY)).toBe(false);
  expect(isUsable({ ...pending, pendingSpendable: true }, DAY)).toBe(true);
  const over = { ...pending, pendingSpendable: true, lapsesAfter: '2026-11-22' } as const;
  expect(isUsable(over, DAY)).toBe(false);
});

test('[L4] an empty lot gives nothing, and nothing is said of it', () => {
  const lots = [lot('empty', 0), lot('a', 3), lot('b', 3)];
  expect(takeInTurn(lots, 3)).toEqual([{ lot: 'a', points: 3 }]);
});

test('[L13] an entry says that the oldest go first, and nothing where those that lapse do', () => {
  expect(turnOf({ spentFirst: 'oldest' })).toStrictEqual({ spentFirst: 'oldest' });
  expect(turnOf({ spentFirst: 'soonest-to-lapse' })).toStrictEqual({});
  expect(turnOf({})).toStrictEqual({});
});

test('[L4] [L13] among lots that lapse together the older goes first', () => {
  const end = { lapsesAfter: '2027-01-31' };
  const lots = [
    lot('z', 1, end),
    lot('a', 1, end),
    lot('old', 1, { ...end, earnedOn: '2025-12-01' }),
  ];
  expect(inTurn(lots, {}).map(({ id }) => id)).toEqual(['old', 'a', 'z']);
});

test('[L3] a lot that is empty is not the first to lapse, nor is one without an end', () => {
  const empty = lot('empty', 0, { lapsesAfter: '2026-12-01' });
  const full = lot('full', 7, { lapsesAfter: '2027-01-01' });
  const soonest = { points: 7, lapsesAfter: '2027-01-01' };
  expect(balanceOn({ lots: [empty, full], debt: 0 }, DAY).soonest).toEqual(soonest);
  expect('soonest' in balanceOn({ lots: [lot('undated', 7)], debt: 0 }, DAY)).toBe(false);
});
