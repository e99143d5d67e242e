import { addDays, type Day } from '#domain/calendar/day.ts';
import type { DayAndTime } from '#domain/intake/read-day.ts';
import type { Chance } from './chance.ts';
import type { Habit } from './temperament.ts';

/** Something that will happen in the shop, to the member of that place in the list. */
export interface Happening {
  readonly what: 'enrol' | 'buy' | 'bring-back';
  readonly who: number;
  readonly when: DayAndTime;
  /** Which of her visits. */
  readonly visit: number;
}

const OPENS = 10 * 3600;
const CLOSES = 19 * 3600;

/** Everything that happens, in the order of time: receipts are numbered as they are printed. */
export function plan(habits: readonly Habit[], chance: Chance, today: Day): readonly Happening[] {
  const happenings = habits.flatMap((habit, who) => happeningsOf(habit, who, { chance, today }));
  return happenings.sort(
    (one, other) => compare(one.when.day, other.when.day) || one.when.second - other.when.second,
  );
}

function happeningsOf(
  { enrolledOn, visits, shows }: Habit,
  who: number,
  { chance, today }: { readonly chance: Chance; readonly today: Day },
): Happening[] {
  const enrolled = { day: enrolledOn, second: OPENS - 600 };
  const all: Happening[] = [{ what: 'enrol', who, when: enrolled, visit: -1 }];
  visits.forEach((day, visit) => {
    const second = chance.whole(OPENS, CLOSES);
    all.push({ what: 'buy', who, when: { day, second }, visit });
    const later = addDays(day, chance.whole(2, 12));
    if (!chance.percent(7) || later >= today || (shows && visit === visits.length - 1)) return;
    all.push({ what: 'bring-back', who, when: { day: later, second }, visit });
  });
  return all;
}

function compare(one: Day, other: Day): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
