import { type Day, daysBetween } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';

/** How often she comes: the median of the days between visits, once there are four of them. */
export interface Rhythm {
  readonly visits: number;
  readonly lastVisit?: Day;
  /** Whole days, half a day rounded up. */
  readonly medianDays?: number;
}

const LEAST_VISITS = 4;

/**
 * Visits on the 1st, 11th, 25th and 45th day: gaps of 10, 14 and 20, so every 14 days. Keeps D5.
 */
export function rhythm({ purchases }: Pick<Card, 'purchases'>): Rhythm {
  const days = [...new Set(purchases.filter(isKept).map(({ day }) => day))].sort();
  const lastVisit = days.at(-1);
  if (lastVisit === undefined) return { visits: 0 };
  if (days.length < LEAST_VISITS) return { visits: days.length, lastVisit };
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  return { visits: days.length, lastVisit, medianDays: median(gaps) };
}

/** Of whole days, half a day rounded up; 0 of none. */
export function median(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.ceil((low + high) / 2);
}
