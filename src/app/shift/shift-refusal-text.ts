import type { NotClosed } from '#actions/close-shift.ts';
import type { NotUndone } from '#actions/undo-cash.ts';
import type { CountRefusal } from '#domain/shift/count-cash.ts';
import type { MoveRefusal } from '#domain/shift/move-cash.ts';
import type { Telling } from './telling.ts';

export type ShiftRefusal = NotClosed | NotUndone | MoveRefusal | CountRefusal;

export function shiftRefusalText(refusal: ShiftRefusal, { say, format }: Telling): string {
  if (refusal.code !== 'LEFT_TOO_MUCH') return say(`shift.refused.${refusal.code}`);
  const amount = format.money(refusal.countedMinor);
  return say('shift.refused.LEFT_TOO_MUCH', { amount });
}
