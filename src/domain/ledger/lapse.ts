import { addMonths, type Day, endOfMonth, monthDayIn, yearOf } from '../calendar/day.ts';
import type { Expiry } from '../programme/programme.ts';
import type { Lot } from './entry.ts';

/** How long points live, as their lot keeps it: a later programme changes nothing of it. */
export type Life = Pick<Lot, 'lapsesAfter' | 'idleMonths'>;

/**
 * The last day on which points earned on `day` may be spent: twelve months from 31 January 2025 to
 * the end of that month is 31 January 2026; to the end of a season, 31 August or 28 February, the
 * next of those days. Empty when they never lapse. Those that lapse by inactivity carry the months,
 * and each visit moves their day on. Keeps L3, L10 and L11.
 */
export function lifeOf(expiry: Expiry | undefined, day: Day): Life {
  switch (expiry?.kind) {
    case undefined:
    case 'never':
      return {};
    case 'months': {
      const reached = addMonths(day, expiry.months);
      return { lapsesAfter: expiry.to === 'end-of-month' ? endOfMonth(reached) : reached };
    }
    case 'season': {
      const years = [yearOf(day), yearOf(day) + 1];
      const ends = years.flatMap((year) => expiry.ends.map((end) => monthDayIn(year, end)));
      const [next] = ends.filter((end) => end >= day).sort();
      return next === undefined ? {} : { lapsesAfter: next };
    }
    case 'inactivity':
      return { lapsesAfter: addMonths(day, expiry.months), idleMonths: expiry.months };
  }
}
