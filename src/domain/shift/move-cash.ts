import { done, type Result, refused } from '../result.ts';
import type { CashMovement, CashMovementKind, CashReason } from './cash.ts';
import { isCash } from './open-shift.ts';
import type { CashMoved } from './shift-facts.ts';
import { factsInShift, movementsIn, openShiftIn, type ShiftNow } from './shift-now.ts';

/** Why cash may move each way. What goes to the safe goes there. */
export const CASH_REASONS: Readonly<Record<CashMovementKind, readonly CashReason[]>> = {
  'paid-in': ['change', 'owner', 'other'],
  'paid-out': ['expense', 'supplier', 'change', 'owner', 'other'],
  drop: ['safe'],
};

export type MoveRefusal =
  | { readonly code: 'NO_SHIFT' }
  | { readonly code: 'BAD_AMOUNT' }
  | { readonly code: 'BAD_REASON' }
  /** Another reason wants to be said in words. */
  | { readonly code: 'NOTE_MISSING' };

/** Cash comes or goes without a sale, and says why. Keeps K8. */
export function moveCash(
  now: ShiftNow,
  movement: Omit<CashMovement, 'undoes'>,
): Result<CashMoved, MoveRefusal> {
  const { kind, minor, reason, note } = movement;
  const open = openShiftIn(now);
  if (!open) return refused({ code: 'NO_SHIFT' });
  if (!isCash(minor) || minor === 0) return refused({ code: 'BAD_AMOUNT' });
  if (!CASH_REASONS[kind].includes(reason)) return refused({ code: 'BAD_REASON' });
  if (reason === 'other' && !note) return refused({ code: 'NOTE_MISSING' });
  return done({ type: 'cash.moved', shift: open.shift, movement });
}

export type UndoCashRefusal =
  | { readonly code: 'NO_SHIFT' }
  | { readonly code: 'MOVEMENT_UNKNOWN' }
  | { readonly code: 'ALREADY_UNDONE' };

/** Takes a movement of this shift back, once, by its opposite: nothing is ever removed. */
export function undoCash(
  now: ShiftNow,
  { id, of }: { readonly id: string; readonly of: string },
): Result<CashMoved, UndoCashRefusal> {
  const open = openShiftIn(now);
  if (!open) return refused({ code: 'NO_SHIFT' });
  const movements = movementsIn(factsInShift(now));
  const moved = movements.find((one) => one.id === of && one.undoes === undefined);
  if (!moved) return refused({ code: 'MOVEMENT_UNKNOWN' });
  if (movements.some(({ undoes }) => undoes === of)) return refused({ code: 'ALREADY_UNDONE' });
  return done({ type: 'cash.moved', shift: open.shift, movement: { ...moved, id, undoes: of } });
}
