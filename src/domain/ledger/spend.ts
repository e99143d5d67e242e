import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Points } from '../money/money.ts';
import type { SpentFirst } from '../programme/programme.ts';
import type { Lot, LotShare } from './entry.ts';

/** Whether a lot still counts on a day: its last day has not passed. */
export function isOpen(lot: Lot, day: Day): boolean {
  return lot.lapsesAfter === undefined || lot.lapsesAfter >= day;
}

/** Whether its points may be spent on a day: open, and not pending unless that may be spent too. */
export function isUsable(lot: Lot, day: Day): boolean {
  return isOpen(lot, day) && (lot.pendingSpendable === true || !isPending(lot, day));
}

export function isPending({ usableFrom }: Lot, day: Day): boolean {
  return usableFrom !== undefined && usableFrom > day;
}

export function usableIn(lots: readonly Lot[], day: Day): Points {
  return lots.filter((lot) => isUsable(lot, day)).reduce((sum, { left }) => sum + left, 0);
}

/** The programme, or the entry that was decided by it. */
export interface Turn {
  readonly spentFirst?: SpentFirst;
}

/**
 * Which lots give `points` on a day, each in its turn. Lots of 80 (31 March), 200 (31 December) and
 * 50 undated give 100 as 80 and 20; where the oldest is spent first and that is the undated one, as
 * 50 and 50. Keeps L4 and L13.
 */
export function takeUsable(
  lots: readonly Lot[],
  points: Points,
  { day, turn }: { day: Day; turn: Turn },
): LotShare[] {
  const usable = lots.filter((lot) => isUsable(lot, day));
  const takes = takeInTurn(inTurn(usable, turn), points);
  const taken = takes.reduce((sum, take) => sum + take.points, 0);
  assert(taken === points, 'more points asked than the lots hold');
  return takes;
}

/** From each lot in turn as much as it has, until `points` are reached or the lots are empty. */
export function takeInTurn(lots: readonly Lot[], points: Points): LotShare[] {
  const takes: LotShare[] = [];
  let wanted = points;
  for (const lot of lots) {
    const share = Math.min(lot.left, wanted);
    if (share > 0) takes.push({ lot: lot.id, points: share });
    wanted -= share;
  }
  return takes;
}

/** Soonest to lapse first, undated ones last, among equals the older; or just the older. */
export function inTurn(lots: readonly Lot[], { spentFirst }: Turn): Lot[] {
  const soonest = soonestFirst(lots);
  if (spentFirst !== 'oldest') return soonest;
  return soonest.sort((a, b) => compareText(a.earnedOn, b.earnedOn));
}

export function soonestFirst(lots: readonly Lot[]): Lot[] {
  return [...lots].sort(
    (a, b) =>
      compareText(a.lapsesAfter ?? '9999', b.lapsesAfter ?? '9999') ||
      compareText(a.earnedOn, b.earnedOn) ||
      compareText(a.id, b.id),
  );
}

/** What an entry says of it: nothing where the programme does as most do. */
export function turnOf({ spentFirst }: Turn): { readonly spentFirst?: 'oldest' } {
  return spentFirst === 'oldest' ? { spentFirst } : {};
}
