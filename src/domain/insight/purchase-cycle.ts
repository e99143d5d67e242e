import { type Day, daysBetween } from '../calendar/day.ts';
import { median } from '../desk/rhythm.ts';

/** How long it takes members to come back. */
export interface PurchaseCycle {
  /** Who bought on two days or more. */
  readonly members: number;
  /** From one day that a member bought on to her next. */
  readonly gaps: number;
  /** Of all gaps of all members, half a day rounded up. Absent when nobody came back. */
  readonly medianDays?: number;
}

/**
 * Days on the 1st, 11th and 25th of one member and the 3rd and 5th of another: gaps of 10, 14 and
 * 2, so 10 days. For each member the days she bought on, each once, in their order. Keeps X10.
 */
export function purchaseCycle(boughtOn: Iterable<readonly Day[]>): PurchaseCycle {
  let members = 0;
  const gaps: number[] = [];
  for (const days of boughtOn) {
    if (days.length > 1) members += 1;
    for (const [place, day] of days.entries()) {
      const before = days[place - 1];
      if (before !== undefined) gaps.push(daysBetween(before, day));
    }
  }
  const counted = { members, gaps: gaps.length };
  return gaps.length > 0 ? { ...counted, medianDays: median(gaps) } : counted;
}
