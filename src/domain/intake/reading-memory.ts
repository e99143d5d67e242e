import type { Result } from '../result.ts';
import type { Habits } from './habits.ts';
import { type DayAndTime, readDay } from './read-day.ts';
import { type FigureRefusal, readFigure } from './read-figure.ts';

/** Files repeat themselves: a day stands on every line of a receipt, a price on many. */
export interface ReadingMemory {
  day(cell: string): DayAndTime | undefined;
  figure(cell: string, decimals: number): Result<number, FigureRefusal>;
}

const MOST = 2000;
const memories = new WeakMap<Habits, ReadingMemory>();

/** What the cells of one file read as, each worked out once in a while. */
export function memoryOf(habits: Habits): ReadingMemory {
  const known = memories.get(habits);
  if (known) return known;
  const memory = {
    day: remembered((cell: string) => readDay(cell, habits.dates)),
    figure: remembered((cell: string, decimals: number) =>
      readFigure(cell, habits.decimal, decimals),
    ),
  };
  memories.set(habits, memory);
  return memory;
}

/** Forgets everything when it is full, so that a file of any length takes as much room. */
function remembered<Read>(read: (cell: string, decimals: number) => Read) {
  const known = new Map<number, Map<string, Read>>();
  return (cell: string, decimals = 0): Read => {
    const cells = known.get(decimals) ?? new Map<string, Read>();
    if (cells.size === 0) known.set(decimals, cells);
    const before = cells.get(cell);
    if (before !== undefined) return before;
    const now = read(cell, decimals);
    if (cells.size >= MOST) cells.clear();
    cells.set(cell, now);
    return now;
  };
}
