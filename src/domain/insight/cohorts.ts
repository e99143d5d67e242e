import type { Day } from '../calendar/day.ts';
import type { BasisPoints } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import { monthNameOf, monthsApart } from './months.ts';

/** Members whose first purchase fell into one month, and how many of them bought again later. */
export interface Cohort {
  /** `YYYY-MM` of their first purchase. */
  readonly month: string;
  readonly members: number;
  /** How many bought in the month so many months later; `active[0]` is all of them. */
  readonly active: readonly number[];
  /** The same as a share of the members, half up. */
  readonly retained: readonly BasisPoints[];
}

/**
 * For each member the days she bought on, in any order; none of them after `asOf`. She is active in
 * a month when she bought in it, however often, and whatever of it came back. Who bought on 5
 * January and in March is of January, active after 0 and 2 months. Months run up to that of `asOf`,
 * which may not be over yet. Keeps X9.
 */
export function cohorts(boughtOn: Iterable<readonly Day[]>, asOf: Day): readonly Cohort[] {
  const found = new Map<string, number[]>();
  for (const days of boughtOn) {
    const months = new Set(days.map(monthNameOf));
    const first = [...months].sort()[0];
    if (first === undefined) continue;
    const active = found.get(first) ?? emptyRow(first, asOf);
    found.set(first, active);
    for (const month of months) {
      const later = monthsApart(first, month);
      active[later] = (active[later] ?? 0) + 1;
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(cohortOf);
}

function cohortOf([month, active]: readonly [string, readonly number[]]): Cohort {
  const members = active[0] ?? 0;
  const share = { by: 10_000, over: members, rounding: 'half-up' } as const;
  return { month, members, active, retained: active.map((count) => ratio(count, share)) };
}

function emptyRow(first: string, asOf: Day): number[] {
  return Array.from({ length: Math.max(0, monthsApart(first, asOf)) + 1 }, () => 0);
}
