import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, endOfMonth } from '../calendar/day.ts';
import { bought, memberWith } from '../example/cards.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { standing } from '../programme/standing.ts';
import { activeMembers } from './active-members.ts';
import { boughtOn } from './bought-on.ts';
import { cohorts } from './cohorts.ts';
import { concentration } from './concentration.ts';
import { monthlyTrade, type Trade } from './monthly.ts';
import { purchaseCycle } from './purchase-cycle.ts';
import { type RfmFigures, rfmAgainst, rfmScores, rfmThresholds } from './rfm.ts';
import { shopFigures } from './shop-figures.ts';
import { tierMoves } from './tier-moves.ts';

/** The slow way: every figure counted from the list anew, by looking at all of it. */
const AS_OF = '2026-12-15';
const day = fc.nat(340).map((days) => addDays('2026-01-05', days));
const trade: fc.Arbitrary<Trade> = fc.record({
  day,
  minor: fc.nat(500_000),
  discountMinor: fc.nat(9000),
  back: fc.boolean(),
  ofMember: fc.boolean(),
});
const visits = fc.array(fc.array(day, { maxLength: 9 }), { maxLength: 30 });

const total = <One>(all: readonly One[], of: (one: One) => number) =>
  all.reduce((sum, one) => sum + of(one), 0);

test('[X6] sold and brought back are kept apart, each in its own month', () => {
  fc.assert(
    fc.property(fc.array(trade, { maxLength: 60 }), (all) => {
      const books = monthlyTrade();
      for (const one of all) books.add(one);
      const months = [...new Set(all.map((one) => one.day.slice(0, 7)))].sort();
      expect(books.months()).toEqual(months.map((month) => slowMonth(all, month)));
    }),
  );
});

function slowMonth(all: readonly Trade[], month: string) {
  const here = all.filter((one) => one.day.startsWith(month));
  const part = (of: readonly Trade[]) => ({
    purchases: of.filter(({ back }) => !back).length,
    returns: of.filter(({ back }) => back).length,
    revenueMinor: total(of, ({ back, minor }) => (back ? 0 : minor)),
    returnedMinor: total(of, ({ back, minor }) => (back ? minor : 0)),
  });
  return {
    ...{ month, ...part(here), members: part(here.filter(({ ofMember }) => ofMember)) },
    netMinor: total(here, ({ back, minor }) => (back ? -minor : minor)),
    discountMinor: total(here, (one) => (one.back ? 0 : one.discountMinor)),
    discountBackMinor: total(here, (one) => (one.back ? one.discountMinor : 0)),
  };
}

test('[X8] the best fifth of ten members brings what the two best of them spent', () => {
  const { topFifthBasisPoints, curve, totalMinor } = concentration([
    ...[50, 100, 50, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect({ totalMinor, topFifthBasisPoints }).toEqual({
    totalMinor: 200,
    topFifthBasisPoints: 7500,
  });
  expect([curve[0], curve[9]]).toEqual([5000, 10_000]);
  expect(concentration([])).toMatchObject({ members: 0, topFifthBasisPoints: 0 });
  expect(concentration([0, -5])).toMatchObject({ totalMinor: 0, topFifthBasisPoints: 0 });
});

test('[X8] a share is what so many members bring who spent most, exactly', () => {
  const spent = fc.array(fc.integer({ min: -100, max: 1_000_000_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(spent, (all) => {
      const left = all.map((minor) => BigInt(Math.max(0, minor)));
      const whole = left.reduce((sum, minor) => sum + minor, 0n);
      const curve = Array.from({ length: 10 }, (_, tenth) => {
        const rest = [...left];
        let best = 0n;
        for (let n = 0; n * 10 < left.length * (tenth + 1); n++) {
          const place = rest.indexOf(rest.reduce((most, one) => (one > most ? one : most), -1n));
          best += rest.splice(place, 1)[0] ?? 0n;
        }
        return whole === 0n ? 0 : Number((best * 20_000n + whole) / (2n * whole));
      });
      expect(concentration(all).curve).toEqual(curve);
    }),
  );
});

test('[X9] a cohort begins with everybody and counts each member once a month', () => {
  const days = [
    ['2026-03-30', '2026-01-05', '2026-03-02'],
    ['2026-01-31'],
    ['2026-02-01', '2026-03-01'],
    [],
  ];
  expect(cohorts(days, '2026-04-15')).toEqual([
    { month: '2026-01', members: 2, active: [2, 0, 1, 0], retained: [10_000, 0, 5000, 0] },
    { month: '2026-02', members: 1, active: [1, 1, 0], retained: [10_000, 10_000, 0] },
  ]);
});

test('[X9] of a cohort, who is active in a month bought in it', () => {
  fc.assert(
    fc.property(visits, (all) => {
      const firstOf = (days: readonly Day[]) => [...days].sort()[0]?.slice(0, 7);
      const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);
      const slow = months.flatMap((month, first) => {
        const own = all.filter((days) => firstOf(days) === month);
        if (own.length === 0) return [];
        const active = months
          .slice(first)
          .map((later) => own.filter((days) => days.some((one) => one.startsWith(later))).length);
        return [{ month, members: own.length, active }];
      });
      const told = cohorts(all, AS_OF).map(({ retained: _, ...cohort }) => cohort);
      expect(told).toEqual(slow);
      const active = activeMembers(all);
      for (const month of months) {
        const here = all.filter((days) => days.some((one) => one.startsWith(month))).length;
        expect(active.get(month) ?? 0).toBe(here);
      }
    }),
  );
});

test('[X10] the cycle is the median of all the gaps between days that somebody bought on', () => {
  expect(
    purchaseCycle([
      ['2026-01-01', '2026-01-11', '2026-01-25'],
      ['2026-01-03', '2026-01-05'],
    ]),
  ).toEqual({ members: 2, gaps: 3, medianDays: 10 });
  expect(purchaseCycle([['2026-01-01'], []])).toEqual({ members: 0, gaps: 0 });
  fc.assert(
    fc.property(visits, (all) => {
      const cards = all.map((days) =>
        memberWith({ purchases: days.map((one) => bought(100, one)) }),
      );
      const told = purchaseCycle(cards.map(boughtOn));
      const gaps = all.flatMap((days) => {
        const gapTo = (one: Day) => {
          for (let gap = 1; gap < 400; gap++) if (days.includes(addDays(one, gap))) return [gap];
          return [];
        };
        return [...new Set(days)].flatMap(gapTo);
      });
      expect(told.gaps).toBe(gaps.length);
      if (told.medianDays === undefined) return;
      const shorter = gaps.filter((gap) => gap <= (told.medianDays ?? 0)).length;
      const longer = gaps.filter((gap) => gap >= (told.medianDays ?? 0) - 0.5).length;
      expect(Math.min(shorter, longer) * 2).toBeGreaterThanOrEqual(gaps.length);
    }),
  );
});

test('[X10] a purchase that came to nothing is no visit, one that came back is', () => {
  const back = { ...bought(0, '2026-02-01'), firstMinor: 900 };
  const purchases = [bought(100, '2026-03-01'), bought(0, '2026-01-01'), back];
  expect(boughtOn({ purchases })).toEqual(['2026-02-01', '2026-03-01']);
});

test('[X11] the moves up to the end of a month leave as many in each tier as stand in it', () => {
  const programme = houseProgramme('CNY');
  const purchase = fc.tuple(day, fc.constantFrom(40_000, 310_000, 5_000_000, -310_000));
  const members = fc.array(fc.array(purchase, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(members, (all) => {
      const cards = all.map((own) =>
        memberWith({ purchases: own.map(([on, minor], n) => bought(minor, on, `p${n}`)) }),
      );
      const moves = tierMoves(programme, AS_OF);
      for (const card of cards) moves.add(card);
      for (const month of ['2026-01', '2026-06', '2026-11', '2026-12']) {
        const last = month === '2026-12' ? AS_OF : endOfMonth(`${month}-01`);
        const vips = cards.filter((card) => standing(card, programme, last).tier?.id === 'vip');
        const moved = moves.moves().filter((move) => move.month <= month);
        const signed = total(moved, ({ to, members: n }) => (to === 'vip' ? n : -n));
        expect(signed).toBe(vips.length);
      }
    }),
  );
});

const rfm: fc.Arbitrary<RfmFigures> = fc.record({
  recencyDays: fc.nat(20),
  frequency: fc.integer({ min: 1, max: 6 }),
  monetaryMinor: fc.nat(30),
});

test('[X12] scores are fifths, the best is 5, and equal figures score alike', () => {
  const figures = [1, 2, 3, 4, 5].map((one) => ({
    ...{ recencyDays: one * 10, frequency: one, monetaryMinor: 700 },
  }));
  expect(rfmScores(figures)).toEqual(
    [1, 2, 3, 4, 5].map((one) => ({ recency: 6 - one, frequency: one, monetary: 1 })),
  );
  fc.assert(
    fc.property(fc.array(rfm, { minLength: 1, maxLength: 40 }), (all) => {
      const score = (worse: (other: RfmFigures) => boolean) =>
        1 + Math.floor((5 * all.filter(worse).length) / all.length);
      expect(rfmScores(all)).toEqual(
        all.map((one) => ({
          recency: score((other) => other.recencyDays > one.recencyDays),
          frequency: score((other) => other.frequency < one.frequency),
          monetary: score((other) => other.monetaryMinor < one.monetaryMinor),
        })),
      );
      expect(rfmScores(all.toReversed())).toEqual(rfmScores(all).toReversed());
    }),
  );
});

test('[X12] against thresholds the figure itself is enough, one less is not', () => {
  const thresholds = rfmThresholds(200_000);
  const score = (recencyDays: number, frequency: number, monetaryMinor: number) =>
    Object.values(rfmAgainst(thresholds, { recencyDays, frequency, monetaryMinor }));
  expect(score(366, 1, 99_999)).toEqual([1, 1, 1]);
  expect(score(365, 2, 100_000)).toEqual([2, 2, 2]);
  expect(score(180, 4, 200_000)).toEqual([3, 3, 3]);
  expect(score(90, 7, 400_000)).toEqual([4, 4, 4]);
  expect(score(91, 6, 399_999)).toEqual([3, 3, 3]);
  expect(score(30, 11, 1_000_000)).toEqual([5, 5, 5]);
});

test('[X12] who kept nothing has no scores, and takes nobody else’s', () => {
  const cards = [
    memberWith({ number: '3', purchases: [bought(50_000, '2026-10-01')] }),
    memberWith({ number: '1' }),
    memberWith({ number: '2', purchases: [bought(900_000, '2026-12-01')] }),
  ];
  const told = shopFigures(cards, { programme: houseProgramme('CNY'), asOf: AS_OF }).members;
  expect(told.map(({ number, scores }) => [number, scores?.monetary])).toEqual([
    ...[
      ['1', undefined],
      ['2', 3],
      ['3', 1],
    ],
  ]);
  expect(told[1]?.fixedScores).toEqual({ recency: 5, frequency: 1, monetary: 4 });
  expect(told[0]).not.toHaveProperty('fixedScores');
});
