import { expect, test } from 'vitest';
import { cohorts } from './cohorts.ts';
import { concentration } from './concentration.ts';
import { monthlyTrade } from './monthly.ts';
import { rfmScores } from './rfm.ts';

test('the best fifth of ten members brings what the two best of them spent', () => {
  const { topFifthBasisPoints, curve, totalMinor } = concentration([
    ...[50, 100, 50, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(totalMinor).toBe(200);
  expect(topFifthBasisPoints).toBe(7500);
  expect(curve[0]).toBe(5000);
  expect(curve[9]).toBe(10_000);
});

test('a shop without sales has no concentration to speak of', () => {
  expect(concentration([])).toMatchObject({ members: 0, topFifthBasisPoints: 0 });
  expect(concentration([0, -5])).toMatchObject({ totalMinor: 0, topFifthBasisPoints: 0 });
});

test('a cohort begins with everybody and counts each member once a month', () => {
  const days = [
    ['2026-03-30', '2026-01-05', '2026-03-02'],
    ['2026-01-31'],
    ['2026-02-01', '2026-03-01'],
    [],
  ];
  expect(cohorts(days, '2026-04-15')).toEqual([
    { month: '2026-01', members: 2, active: [2, 0, 1, 0] },
    { month: '2026-02', members: 1, active: [1, 1, 0] },
  ]);
});

test('scores are fifths, the best is 5, and equal figures score alike', () => {
  const figures = [1, 2, 3, 4, 5].map((one) => ({
    recencyDays: one * 10,
    frequency: one,
    monetaryMinor: 700,
  }));
  expect(rfmScores(figures)).toEqual([
    { recency: 5, frequency: 1, monetary: 1 },
    { recency: 4, frequency: 2, monetary: 1 },
    { recency: 3, frequency: 3, monetary: 1 },
    { recency: 2, frequency: 4, monetary: 1 },
    { recency: 1, frequency: 5, monetary: 1 },
  ]);
});

test('what comes back counts in the month it comes back in', () => {
  const trade = monthlyTrade();
  trade.add({ day: '2026-01-31', minor: 5000, back: false, ofMember: true });
  trade.add({ day: '2026-02-02', minor: 2000, back: true, ofMember: true });
  trade.add({ day: '2026-01-05', minor: 700, back: false, ofMember: false });
  expect(trade.months()).toEqual([
    {
      month: '2026-01',
      purchases: 2,
      returns: 0,
      revenueMinor: 5700,
      returnedMinor: 0,
      memberMinor: 5000,
    },
    {
      month: '2026-02',
      purchases: 0,
      returns: 1,
      revenueMinor: 0,
      returnedMinor: 2000,
      memberMinor: 0,
    },
  ]);
});
