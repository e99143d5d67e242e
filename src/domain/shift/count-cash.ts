import { done, type Result, refused } from '../result.ts';
import { type CashCount, sumOfPieces } from './cash.ts';
import { isCash } from './open-shift.ts';
import type { CashCounted } from './shift-facts.ts';
import { openShiftIn, type ShiftNow } from './shift-now.ts';

export type CountRefusal = { readonly code: 'NO_SHIFT' } | { readonly code: 'BAD_AMOUNT' };

/**
 * Commits to what lies in the drawer, before anything expected is shown. Whoever counts anew does
 * not take the first count back. Keeps K4.
 */
export function countCash(now: ShiftNow, count: CashCount): Result<CashCounted, CountRefusal> {
  const open = openShiftIn(now);
  if (!open) return refused({ code: 'NO_SHIFT' });
  const { minor, pieces } = count;
  const arePieces = pieces?.every((one) => isCash(one.quantity) && isCash(one.minor)) ?? true;
  const isSum = pieces === undefined || sumOfPieces(pieces) === minor;
  if (!isCash(minor) || !arePieces || !isSum) return refused({ code: 'BAD_AMOUNT' });
  return done({ type: 'cash.counted', shift: open.shift, count });
}
