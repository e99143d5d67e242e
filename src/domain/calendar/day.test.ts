import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  monthDayIn,
  startOfMonth,
  weekday,
} from './day.ts';

const MINUTE = 60_000;

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1999-12-31'])('[C1] %s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '',
  '26-01-01',
  '2026-04-31',
])('[C1] %j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-31', 12, '2026-01-31'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-11-23', 0, '2026-11-23'],
] as const)('[C2] %s and %i months are %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('[C2] a month has a first and a last day', () => {
  expect(startOfMonth('2024-02-10')).toBe('2024-02-01');
  expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
  expect(endOfMonth('2026-12-31')).toBe('2026-12-31');
});

test('[C3] born on 29 February: the 28th, but for leap years', () => {
  expect(monthDayIn(2027, { month: 2, day: 29 })).toBe('2027-02-28');
  expect(monthDayIn(2028, { month: 2, day: 29 })).toBe('2028-02-29');
  expect(monthDayIn(2027, { month: 5, day: 3 })).toBe('2027-05-03');
});

test('[C4] at 23:30 in Greenwich it is the next day in Bucharest and the same in New York', () => {
  const instant = new Date('2026-11-23T23:30:00Z').getTime();
  expect(dayOf(instant, 0)).toBe('2026-11-23');
  expect(dayOf(instant, 120)).toBe('2026-11-24');
  expect(dayOf(instant, -300)).toBe('2026-11-23');
  expect(dayOf(-MINUTE, 0)).toBe('1969-12-31');
});

describe('against the calendar of the language', () => {
  const days = fc.integer({ min: -700_000, max: 350_000 });
  const spell = (number: number) => new Date(number * 1440 * MINUTE).toISOString().slice(0, 10);

  test('[C1] days are added, told apart and named as it does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, more) => {
        const [day, later] = [spell(from), spell(from + more)];
        expect(addDays(day, more)).toBe(later);
        expect(daysBetween(day, later)).toBe(more);
        expect(dayOf(from * 1440 * MINUTE, 0)).toBe(day);
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});
