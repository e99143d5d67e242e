import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import {
  allComesBack,
  someBasket,
  someCard,
  someProgramme,
  spentComesBack,
} from '../example/story.ts';
import { tapeOf } from '../example/tape.ts';
import { openTill, sell } from '../example/till.ts';
import { foldCard } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import { balanceOn } from '../ledger/balance.ts';
import { statement } from '../ledger/statement.ts';
import { breakage, monthlyPoints, type PointsMonth } from './monthly-points.ts';

const DAY = '2026-01-23';
const tapes = fc.array(fc.nat(), { maxLength: 250, size: 'max' });

function someHistory(numbers: readonly number[]): readonly SealedFact[] {
  const tape = tapeOf(numbers);
  const programme = someProgramme(tape);
  const kind = tape.pick(3);
  if (kind === 0) return allComesBack(tape, programme, DAY).after.facts;
  if (kind === 1) return spentComesBack(tape, programme, DAY).after.facts;
  let till = openTill(someCard(tape, DAY));
  for (let n = 0; n < 4; n++) {
    const day = addDays(DAY, n * 100 + tape.pick(100));
    till = sell(till, { programme, basket: someBasket(tape), day }).till;
  }
  return till.facts;
}

function left(month: PointsMonth): number {
  const { issued, givenBack, adjusted, redeemed, clawedBack, lapsed } = month;
  return issued + givenBack + adjusted - redeemed - clawedBack - lapsed;
}

test('[X7] what moved in all months is what members hold, on any day after them', () => {
  fc.assert(
    fc.property(fc.array(tapes, { maxLength: 3 }), fc.nat(600), (stories, later) => {
      const histories = stories.map(someHistory);
      const day = addDays('2027-06-01', later);
      const points = monthlyPoints();
      for (const facts of histories) points.add(statement(facts, day));
      const held = histories.map((facts) => {
        const card = foldCard(facts);
        return card ? balanceOn(card, day).balance : 0;
      });
      const moved = points.months().reduce((sum, month) => sum + left(month), 0);
      expect(moved).toBe(held.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test('[X7] each kind of movement is counted in its month, lapses the day after their last', () => {
  const points = monthlyPoints();
  points.add([
    { day: '2026-01-31', kind: 'earned', points: 300 },
    { day: '2026-02-01', kind: 'lapsed', points: -40 },
    { day: '2026-01-02', kind: 'adjusted', points: -7 },
    { day: '2026-02-09', kind: 'redeemed', points: -100 },
    { day: '2026-02-10', kind: 'given-back', points: 20 },
    { day: '2026-02-11', kind: 'clawed-back', points: -5 },
  ]);
  const none = { issued: 0, givenBack: 0, adjusted: 0, redeemed: 0, clawedBack: 0, lapsed: 0 };
  expect(points.months()).toEqual([
    { ...none, month: '2026-01', issued: 300, adjusted: -7 },
    { ...none, month: '2026-02', lapsed: 40, redeemed: 100, givenBack: 20, clawedBack: 5 },
  ]);
  expect(breakage(points.months())).toEqual({ lapsed: 40, spent: 80, basisPoints: 3333 });
  expect(breakage([])).toEqual({ lapsed: 0, spent: 0 });
});
