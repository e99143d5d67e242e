import { expect, test } from 'vitest';
import { lot } from '../example/cards.ts';
import { book, EMPTY_ACCOUNT, takesDown } from './book.ts';
import type { Entry } from './entry.ts';

const DAY = '2026-11-23';
const heading = { member: 'marie', day: DAY } as const;
const opening = { code: 'OPENING_BALANCE', batch: 'b' } as const;
const activity = { id: 'visit', kind: 'visit' } as const;

test('[L1] a lot keeps what its entry says of it, and nothing besides', () => {
  const bare = { ...heading, why: opening, kind: 'earned', points: 5, lot: 'a' } as const;
  const only = { id: 'a', earnedOn: DAY, earned: 5, left: 5 };
  expect(book(EMPTY_ACCOUNT, bare).lots).toStrictEqual([only]);
  const life = { lapsesAfter: '2027-01-01', idleMonths: 6 };
  const wait = { usableFrom: '2026-12-01', pendingSpendable: true } as const;
  expect(book(EMPTY_ACCOUNT, { ...bare, ...life, ...wait }).lots).toStrictEqual([
    { ...only, ...life, ...wait },
  ]);
  const done = { code: 'ACTIVITY', activity, name: { en: 'Visit' } } as const;
  expect(book(EMPTY_ACCOUNT, { ...bare, why: done }).lots).toStrictEqual([{ ...only, activity }]);
  const byHand: Entry = { ...bare, kind: 'adjusted', sign: 1, lapsesAfter: '2027-01-01' };
  expect(book(EMPTY_ACCOUNT, byHand).lots).toStrictEqual([{ ...only, lapsesAfter: '2027-01-01' }]);
});

test('[L1] what is earned in a lot twice adds up, and other lots stay as they are', () => {
  const more: Entry = { ...heading, why: opening, kind: 'earned', points: 3, lot: 'a' };
  const account = { lots: [lot('b', 9), lot('a', 5)], debt: 0 };
  expect(book(account, more).lots).toEqual([
    lot('b', 9),
    { id: 'a', earnedOn: DAY, earned: 8, left: 8 },
  ]);
});

test('[L7] what is taken by hand comes off the named lot, then off the others', () => {
  const lots = [
    lot('late', 10, { lapsesAfter: '2027-06-30' }),
    lot('named', 4, { lapsesAfter: '2026-01-31' }),
    lot('soon', 3, { lapsesAfter: '2026-12-31' }),
    lot('lapsed', 50, { lapsesAfter: '2026-11-22' }),
  ];
  const why = { code: 'BY_HAND', note: 'x', manager: 'm' } as const;
  const off = { ...heading, why, kind: 'adjusted', sign: -1, lot: 'named' } as const;
  expect(takesDown(lots, { ...off, points: 9 })).toEqual([
    { lot: 'named', points: 4 },
    { lot: 'soon', points: 3 },
    { lot: 'late', points: 2 },
  ]);
  expect(book({ lots, debt: 0 }, { ...off, points: 20 })).toMatchObject({ debt: 3 });
});

test('[J3] what was made up comes off its own lot, which says how much that was', () => {
  const why = { code: 'RECKONED', of: 'purchase', purchase: 'p1', receipt: '1' } as const;
  const off = { ...heading, why, kind: 'adjusted', sign: -1, lot: 'p1', points: 90 } as const;
  const account = { lots: [lot('a', 20), lot('p1', 100)], debt: 0 };
  expect(book(account, off)).toEqual({
    lots: [lot('a', 20), { ...lot('p1', 100), left: 10, madeUp: 90 }],
    debt: 0,
  });
  expect(book(account, { ...off, why: { ...why, of: 'return' } }).lots).toEqual([
    lot('a', 20),
    { ...lot('p1', 100), left: 10 },
  ]);
});
