import type { Day } from '../calendar/day.ts';
import { monthsApart } from './months.ts';

/** Members whose first purchase fell into one month, and how many of them bought again later. */
export interface Cohort {
  /** `YYYY-MM` of their first purchase. */
  readonly month: string;
  readonly members: number;
  /** How many bought so many months later; `active[0]` is all of them. */
  readonly active: readonly number[];
}

/** One entry per member: the days she bought on, in any order. */
export function cohorts(boughtOn: Iterable<readonly Day[]>, asOf: Day): readonly Cohort[] {
  const found = new Map<string, number[]>();
  for (const days of boughtOn) {
    const months = new Set(days.map((day) => day.slice(0, 7)));
    const first = [...months].sort()[0];
    if (first === undefined) continue;
    const active = found.get(first) ?? emptyRow(first, asOf);
    found.set(first, active);
    for (const month of months) {
      const later = monthsApart(first, month);
      active[later] = (active[later] ?? 0) + 1;
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, active]) => ({ month, members: active[0] ?? 0, active }));
}

function emptyRow(first: string, asOf: Day): number[] {
  return Array.from({ length: Math.max(0, monthsApart(first, asOf)) + 1 }, () => 0);
}
