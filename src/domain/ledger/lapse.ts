import { addMonths, type Day, endOfMonth } from '../calendar/day.ts';
import type { Expiry } from '../programme/programme.ts';

/**
 * The last day on which points earned on `day` may be spent: twelve months from 31 January 2025 to
 * the end of that month is 31 January 2026. Absent when they never lapse. Keeps L3.
 */
export function lapsesAfter(expiry: Expiry | undefined, day: Day): Day | undefined {
  if (expiry === undefined || expiry.kind === 'never') return undefined;
  const reached = addMonths(day, expiry.months);
  return expiry.to === 'end-of-month' ? endOfMonth(reached) : reached;
}
