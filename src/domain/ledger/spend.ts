import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import { compareText } from '../compare-text.ts';
import type { Points } from '../money/money.ts';
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

/**
 * Which lots give `points` on a day: the soonest to lapse first, undated ones last, among equals
 * the older. Lots of 80 (31 March), 200 (31 December) and 50 undated give 100 as 80 and 20. Keeps
 * L4.
 */
export function takeSoonest(lots: readonly Lot[], points: Points, day: Day): LotShare[] {
  const usable = lots.filter((lot) => isUsable(lot, day));
  const takes = takeInTurn(soonestFirst(usable), points);
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

export function soonestFirst(lots: readonly Lot[]): Lot[] {
  return [...lots].sort(
    (a, b) =>
      compareText(a.lapsesAfter ?? '9999', b.lapsesAfter ?? '9999') ||
      compareText(a.earnedOn, b.earnedOn) ||
      compareText(a.id, b.id),
  );
}
