import { type Minor, MOST_MINOR } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import type { ShiftOpened } from './shift-facts.ts';
import { type OpenShift, openShiftIn, type ShiftNow } from './shift-now.ts';

interface OpenRequest {
  readonly now: ShiftNow;
  readonly shift: string;
  /** Whose shift it is. */
  readonly clerk: string;
  readonly floatMinor: Minor;
}

export type OpenRefusal =
  | { readonly code: 'SHIFT_OPEN'; readonly open: OpenShift }
  | { readonly code: 'BAD_AMOUNT' };

/** A till has one shift at a time; it begins with all that lies in the drawer. Keeps K1. */
export function openShift(request: OpenRequest): Result<ShiftOpened, OpenRefusal> {
  const { now, shift, clerk, floatMinor } = request;
  const open = openShiftIn(now);
  if (open) return refused({ code: 'SHIFT_OPEN', open });
  if (!isCash(floatMinor)) return refused({ code: 'BAD_AMOUNT' });
  return done({ type: 'shift.opened', shift, clerk, floatMinor });
}

export function isCash(minor: Minor): boolean {
  return Number.isSafeInteger(minor) && minor >= 0 && minor <= MOST_MINOR;
}
