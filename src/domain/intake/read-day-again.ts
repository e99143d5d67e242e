import type { Habits } from './habits.ts';
import { type DayAndTime, readDay } from './read-day.ts';

interface LastDay {
  readonly cell: string;
  readonly read: DayAndTime | undefined;
}

const lastDays = new WeakMap<Habits, LastDay>();

/** As `readDay`. A day stands on every line of a receipt: the last one of a file is remembered. */
export function readDayAgain(cell: string, habits: Habits): DayAndTime | undefined {
  const last = lastDays.get(habits);
  if (last?.cell === cell) return last.read;
  const read = readDay(cell, habits.dates);
  lastDays.set(habits, { cell, read });
  return read;
}
