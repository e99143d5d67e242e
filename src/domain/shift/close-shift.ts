import type { Minor } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import { isCash } from './open-shift.ts';
import type { ShiftClosed } from './shift-facts.ts';
import { countedIn, openShiftIn, type ShiftNow } from './shift-now.ts';
import type { ByClerk, CountedCash, PointsOwed, ZReport } from './shift-report.ts';
import { type Naming, xReport } from './x-report.ts';

export interface CloseRequest extends Naming {
  readonly now: ShiftNow;
  /** The first digits of the till's receipts. */
  readonly block: number;
  readonly closed: ByClerk;
  readonly owed: PointsOwed;
  /** What stays in the drawer. */
  readonly leftMinor: Minor;
  readonly note?: string | undefined;
}

export type CloseRefusal =
  | { readonly code: 'NO_SHIFT' }
  | { readonly code: 'NOT_COUNTED' }
  /** Cash has moved since it was counted. */
  | { readonly code: 'COUNT_AGAIN' }
  | { readonly code: 'LEFT_TOO_MUCH'; readonly countedMinor: Minor };

/**
 * Ends a shift with its Z report: the next number of the till, everything since the report before,
 * and what was counted beside what was expected. It waits for no line and for no till but its own.
 * Keeps K2, K5, K6 and K9.
 */
export function closeShift(request: CloseRequest): Result<ShiftClosed, CloseRefusal> {
  const { now, leftMinor, note } = request;
  const open = openShiftIn(now);
  if (!open) return refused({ code: 'NO_SHIFT' });
  const { counts, last, holds } = countedIn(now);
  if (!last) return refused({ code: 'NOT_COUNTED' });
  if (!holds) return refused({ code: 'COUNT_AGAIN' });
  const { count } = last;
  if (!isCash(leftMinor) || leftMinor > count.minor) {
    return refused({ code: 'LEFT_TOO_MUCH', countedMinor: count.minor });
  }
  const report = xReport(now, open, request);
  const cash: CountedCash = {
    ...report.cash,
    count,
    counts: counts.length,
    varianceMinor: count.minor - report.cash.expectedMinor,
    ...(note && { note }),
    leftMinor,
    safeMinor: count.minor - leftMinor,
  };
  return done({
    type: 'shift.closed',
    shift: open.shift,
    z: { ...report, ...sealOf(request), cash },
  });
}

function sealOf({ now, block, closed, owed }: CloseRequest) {
  const { last, facts } = now;
  const since = last?.upTo ?? 0;
  return {
    number: (last?.number ?? 0) + 1,
    ...{ block, closed, owed, since },
    upTo: facts.at(-1)?.recordedAt.order ?? since,
  } satisfies Partial<ZReport>;
}
