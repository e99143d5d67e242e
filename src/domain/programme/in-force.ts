import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Programme } from './programme.ts';

/** The rules of a day: the programme, and the versions that were in force before, oldest first. */
export interface InForce {
  readonly programme: Programme;
  readonly earlier: readonly Programme[];
}

/**
 * The programme in force on a day: the last to take effect by then, of those the highest version.
 * Before the first one takes effect that first one holds, so that a till is never without. A
 * version that another replaced on its own first day was never in force. Keeps P2.
 */
export function inForce(programmes: readonly Programme[], day: Day): InForce {
  const inOrder = [...programmes].sort(
    (a, b) => compareText(a.effectiveFrom, b.effectiveFrom) || a.version - b.version,
  );
  const at = Math.max(
    0,
    inOrder.findLastIndex(({ effectiveFrom }) => effectiveFrom <= day),
  );
  const programme = inOrder[at];
  assert(programme, 'a till without a programme');
  const earlier = inOrder
    .slice(0, at)
    .filter(({ effectiveFrom }, place) => inOrder[place + 1]?.effectiveFrom !== effectiveFrom);
  return { programme, earlier };
}

export function programmeOn(programmes: readonly Programme[], day: Day): Programme {
  return inForce(programmes, day).programme;
}
