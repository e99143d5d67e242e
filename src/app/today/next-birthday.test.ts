import { expect, test } from 'vitest';
import type { RosterRow } from '#storage/read/read-roster.ts';
import { nextBirthday } from './next-birthday.ts';

const born = (member: string, month: number, day: number) =>
  ({ member, birthday: { month, day } }) as RosterRow;

const today = '2026-11-23';

test('the first after today, over the end of the year if need be', () => {
  const rows = [born('past', 11, 20), born('soon', 12, 4), born('later', 1, 2)];
  expect(nextBirthday(rows, today)).toMatchObject({ row: { member: 'soon' }, on: '2026-12-04' });
  expect(nextBirthday([born('past', 11, 20)], today)?.on).toBe('2027-11-20');
});

test('somebody born on 29 February is found on the 28th', () => {
  expect(nextBirthday([born('leap', 2, 29)], today)?.on).toBe('2027-02-28');
});

test('a row read later only counts when it comes sooner', () => {
  const known = nextBirthday([born('soon', 12, 4)], today);
  expect(nextBirthday([born('later', 12, 24)], today, known)).toBe(known);
  expect(nextBirthday([], today)).toBeUndefined();
});
