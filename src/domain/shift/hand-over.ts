import { done, type Result } from '../result.ts';
import { type CloseRefusal, type CloseRequest, closeShift } from './close-shift.ts';
import { type OpenRefusal, openShift } from './open-shift.ts';
import type { ShiftClosed, ShiftOpened } from './shift-facts.ts';
import { countedIn } from './shift-now.ts';

interface HandOver extends Omit<CloseRequest, 'leftMinor'> {
  readonly next: { readonly shift: string; readonly clerk: string };
}

/**
 * One clerk closes and the next opens in one act: what the one counted is the other's float, and no
 * sale falls between them. Keeps K9.
 */
export function handOver(
  request: HandOver,
): Result<readonly [ShiftClosed, ShiftOpened], CloseRefusal | OpenRefusal> {
  const leftMinor = countedIn(request.now).last?.count.minor ?? 0;
  const closing = closeShift({ ...request, leftMinor });
  if (!closing.ok) return closing;
  const now = { last: closing.value.z, facts: [] };
  const opening = openShift({ ...request.next, now, floatMinor: leftMinor });
  return opening.ok ? done([closing.value, opening.value]) : opening;
}
