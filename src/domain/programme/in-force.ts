import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Programme } from './programme.ts';

/**
 * The programme in force on a day: the last to take effect by then, of those the highest version.
 * Before the first one takes effect that first one holds, so that a till is never without. Keeps
 * P2.
 */
export function programmeOn(programmes: readonly Programme[], day: Day): Programme {
  const inOrder = [...programmes].sort(
    (a, b) => compareText(a.effectiveFrom, b.effectiveFrom) || a.version - b.version,
  );
  const programme = inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? inOrder[0];
  assert(programme, 'a till without a programme');
  return programme;
}
