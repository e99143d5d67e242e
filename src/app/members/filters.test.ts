import { expect, test } from 'vitest';
import type { RosterRow } from '#storage/read/read-roster.ts';
import { countOf, type Filters, passes } from './filters.ts';

const today = '2026-11-23';

const marie: RosterRow = {
  member: 'm1',
  number: '2000100000013',
  tier: 'vip',
  birthday: { month: 3, day: 9 },
  lastVisit: '2026-09-01',
  agreed: ['sms'],
  declined: ['call'],
};
const nobody: RosterRow = { member: 'm2', number: '2', tier: null, agreed: [], declined: [] };

function passing(filters: Filters): string[] {
  return [marie, nobody].filter((row) => passes(row, filters, today)).map(({ member }) => member);
}

test('without a filter everybody passes', () => {
  expect(passing({})).toEqual(['m1', 'm2']);
});

test('tier, birthday month and consent each let through whom they name', () => {
  expect(passing({ tier: 'vip' })).toEqual(['m1']);
  expect(passing({ tier: 'base' })).toEqual(['m2']);
  expect(passing({ birthMonth: 3 })).toEqual(['m1']);
  expect(passing({ birthMonth: 4 })).toEqual([]);
  expect(passing({ answer: 'sms' })).toEqual(['m1']);
  expect(passing({ answer: 'call' })).toEqual([]);
  expect(passing({ answer: 'declined' })).toEqual(['m1']);
});

test('a last visit of September is within the quarter, not within the month', () => {
  expect(passing({ visit: 'month' })).toEqual([]);
  expect(passing({ visit: 'quarter' })).toEqual(['m1']);
  expect(passing({ visit: 'longer' })).toEqual([]);
  expect(passing({ visit: 'never' })).toEqual(['m2']);
});

test('several filters must all hold, and are counted', () => {
  const both = { tier: 'vip', visit: 'never' } as const;
  expect(passing(both)).toEqual([]);
  expect(countOf(both)).toBe(2);
});
