import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { openTill, record, sell } from '../example/till.ts';
import type { PointsAdjusted } from '../fact/fact.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { putRight } from './put-right.ts';

const day = '2026-11-23';
const programme = houseProgramme('CNY');
const { member } = openTill(newMember).card;

function reckoned(of: 'purchase' | 'return', purchase: string, points: number): PointsAdjusted {
  const why = { code: 'RECKONED', of, purchase, receipt: '0002-000001' } as const;
  const heading = { member, day, why, points };
  const entry =
    of === 'purchase'
      ? ({ ...heading, kind: 'adjusted', sign: -1, lot: purchase } as const)
      : ({ ...heading, kind: 'given-back', gives: [{ lot: purchase, points }] } as const);
  return { type: 'points.adjusted', member, entries: [entry] };
}

test('[J5] what a till booked, what the programme gives and what came off are told', () => {
  const { till, purchase } = sell(openTill(newMember), {
    ...{ programme, basket: basketOf(line('coat', 30_000)), day },
  });
  const right = record(till, reckoned('purchase', purchase.id, 20), day);
  expect(purchase.earnedPoints).toBe(30);
  expect(putRight(right.facts)).toMatchObject([
    { of: 'purchase', receipt: '0002-000001', bookedPoints: 30, reckonedPoints: 10, offPoints: 20 },
  ]);
  expect(putRight(till.facts)).toEqual([]);
});

test('[J5] of a return only what was put right is known, whichever way', () => {
  const till = record(openTill(newMember), reckoned('return', 'p', 5), day);
  const [told] = putRight(till.facts);
  expect(told).toMatchObject({ of: 'return', offPoints: -5 });
  expect(told).not.toHaveProperty('bookedPoints');
});

test('[J5] a purchase that is not known here is told without what was booked', () => {
  const till = record(openTill(newMember), reckoned('purchase', 'far away', 5), day);
  expect(putRight(till.facts)).toMatchObject([{ offPoints: 5, member }]);
});
