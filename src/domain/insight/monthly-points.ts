import { addDays, type Day } from '../calendar/day.ts';
import type { Entry, Lot } from '../ledger/entry.ts';
import { isOpen } from '../ledger/spend.ts';
import type { StatementRow } from '../ledger/statement.ts';
import type { BasisPoints, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import { monthNameOf } from './months.ts';

/**
 * What moved in the ledgers in a month, all members together. Each is counted upwards but
 * `adjusted`, which is what was given by hand less what was taken by hand.
 */
export interface PointsMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly issued: Points;
  readonly givenBack: Points;
  readonly adjusted: Points;
  readonly redeemed: Points;
  readonly clawedBack: Points;
  /** On the day after their last. */
  readonly lapsed: Points;
}

type Movement = Pick<StatementRow, 'day' | 'kind' | 'points'>;

export interface MonthlyPoints {
  /** Rows of a member's statement. */
  add(rows: Iterable<Movement>): void;
  /** Months in which points moved, in their order. */
  months(): readonly PointsMonth[];
}

const COLUMN = {
  earned: 'issued',
  'given-back': 'givenBack',
  adjusted: 'adjusted',
  redeemed: 'redeemed',
  'clawed-back': 'clawedBack',
  lapsed: 'lapsed',
} as const;

/**
 * Issued + given back + adjusted − redeemed − clawed back − lapsed, over all months up to a day, is
 * what members hold on it, less their debts. Keeps X7.
 */
export function monthlyPoints(): MonthlyPoints {
  const found = new Map<string, Record<keyof Omit<PointsMonth, 'month'>, Points>>();
  const none = { issued: 0, givenBack: 0, adjusted: 0, redeemed: 0, clawedBack: 0, lapsed: 0 };
  return {
    add(rows) {
      for (const { day, kind, points } of rows) {
        const month = monthNameOf(day);
        const sums = found.get(month) ?? { ...none };
        found.set(month, sums);
        sums[COLUMN[kind]] += kind === 'adjusted' ? points : Math.abs(points);
      }
    },
    months: () =>
      [...found]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, sums]) => ({ month, ...sums })),
  };
}

/** The rows of entries that come one by one, where no statement is drawn up. */
export function movementsOf(entries: readonly Entry[]): Movement[] {
  return entries.map((entry) => ({
    day: entry.day,
    kind: entry.kind,
    points: entry.kind === 'adjusted' ? entry.sign * entry.points : entry.points,
  }));
}

/** What has lapsed by a day, of lots to which nothing was given back after their last day. */
export function lapsesBy(day: Day, lots: readonly Lot[]): Movement[] {
  return lots.flatMap((lot) => {
    if (lot.lapsesAfter === undefined || lot.left === 0 || isOpen(lot, day)) return [];
    return [{ day: addDays(lot.lapsesAfter, 1), kind: 'lapsed', points: lot.left }];
  });
}

/** How many of the points whose life has ended were never spent. */
export interface Breakage {
  readonly lapsed: Points;
  /** Redeemed, and not given back. */
  readonly spent: Points;
  /** Lapsed ÷ (lapsed + spent), half up; absent while no point has ended either way. */
  readonly basisPoints?: BasisPoints;
}

/** 300 lapsed and 900 spent: a quarter. What was clawed back was never hers to spend. Keeps X7. */
export function breakage(months: readonly PointsMonth[]): Breakage {
  const lapsed = months.reduce((sum, month) => sum + month.lapsed, 0);
  const given = months.reduce((sum, month) => sum + month.redeemed - month.givenBack, 0);
  const spent = Math.max(0, given);
  if (lapsed + spent === 0) return { lapsed, spent };
  const share = { by: 10_000, over: lapsed + spent, rounding: 'half-up' } as const;
  return { lapsed, spent, basisPoints: ratio(lapsed, share) };
}
