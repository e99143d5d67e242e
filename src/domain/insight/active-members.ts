import type { Day } from '../calendar/day.ts';
import { monthNameOf } from './months.ts';

/** How many members bought in each month, each once a month; for each the days she bought on. */
export function activeMembers(boughtOn: Iterable<readonly Day[]>): ReadonlyMap<string, number> {
  const active = new Map<string, number>();
  for (const days of boughtOn) {
    for (const month of new Set(days.map(monthNameOf))) {
      active.set(month, (active.get(month) ?? 0) + 1);
    }
  }
  return active;
}
