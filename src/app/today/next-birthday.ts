import { type Day, monthDayIn, yearOf } from '#domain/calendar/day.ts';
import type { RosterRow } from '#storage/read/read-roster.ts';

export interface NextBirthday {
  readonly row: RosterRow;
  readonly on: Day;
}

/** Whose birthday comes first after today; of several on one day, the first in the list. */
export function nextBirthday(
  rows: Iterable<RosterRow>,
  today: Day,
  known?: NextBirthday,
): NextBirthday | undefined {
  let next = known;
  for (const row of rows) {
    if (row.birthday === undefined) continue;
    const here = monthDayIn(yearOf(today), row.birthday);
    const on = here > today ? here : monthDayIn(yearOf(today) + 1, row.birthday);
    if (next === undefined || on < next.on) next = { row, on };
  }
  return next;
}
