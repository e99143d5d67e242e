import { addDays, type Day } from '../calendar/day.ts';
import type { Programme } from '../programme/programme.ts';
import type { Purchase } from './purchase.ts';

/** Where the programme says nothing of it. */
export const GIVABLE_DAYS = 14;

/** The last day on which a purchase may be given to a member; none where that is never done. */
export function givableUntil({ day }: Purchase, { givableDays }: Programme): Day | undefined {
  const days = givableDays ?? GIVABLE_DAYS;
  return days === 0 ? undefined : addDays(day, days);
}
