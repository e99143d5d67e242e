import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import { programmeOn } from './in-force.ts';
import type { Programme } from './programme.ts';

/**
 * The programmes that will take effect after a day, in the order of their days. Of two that name
 * the same day only the one that will hold is among them. Keeps P2.
 */
export function comingProgrammes(programmes: readonly Programme[], day: Day): readonly Programme[] {
  const days = programmes.map(({ effectiveFrom }) => effectiveFrom).filter((each) => each > day);
  const inForce = programmes.length > 0 ? programmeOn(programmes, day) : undefined;
  return [...new Set(days)]
    .sort(compareText)
    .map((each) => programmeOn(programmes, each))
    .filter((programme) => programme !== inForce);
}
