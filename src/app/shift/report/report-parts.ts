import type { ByClerk, ShiftReport, ZReport } from '#domain/shift/shift-report.ts';
import type { BlindReport } from '#domain/shift/x-report.ts';
import type { Telling } from '../telling.ts';
import { cashRows } from './cash-rows.ts';
import { otherRows, pointsRows } from './points-rows.ts';
import { type ReportPart, type ReportRow, text } from './report-row.ts';
import { backRows, giftCardRows, salesRows, taxRows, tenderRows } from './sales-rows.ts';

/** A Z report, an X report, or as much of one as may be shown. */
export type Shown = BlindReport &
  Partial<Pick<ShiftReport, 'cash' | 'tenders'>> & {
    readonly owed?: ZReport['owed'];
    readonly closed?: ByClerk;
  };

/** A report as headed figures, the same on the screen, on paper and in a file. */
export function reportParts(shown: Shown, telling: Telling): readonly ReportPart[] {
  const { say } = telling;
  const part = (key: string, title: string, rows: readonly ReportRow[]) => ({ key, title, rows });
  return [
    part('sales', say('shift.part.sales'), salesRows(shown, telling)),
    part('back', say('shift.part.back'), backRows(shown, telling)),
    part('tenders', say('shift.part.tenders'), tenderRows(shown.tenders ?? [], telling)),
    part('taxes', say('shift.part.taxes'), taxRows(shown.taxes, telling)),
    part('giftCards', say('shift.part.giftCards'), giftCardRows(shown, telling)),
    part('points', say('shift.part.points'), pointsRows(shown.points, shown.owed, telling)),
    part('cash', say('shift.part.cash'), shown.cash ? cashRows(shown.cash, telling) : []),
    part('others', say('shift.part.others'), [
      ...otherRows(shown, telling),
      text('opened', say('shift.row.opened'), whenText(shown.opened, telling)),
      ...(shown.closed
        ? [text('closed', say('shift.row.closed'), whenText(shown.closed, telling))]
        : []),
    ]),
  ].filter(({ rows }) => rows.length > 0);
}

/** The year always stands in a report. */
const anyOtherYear = '0001-01-01';

export function whenText({ name, day, instant }: ByClerk, { say, format }: Telling): string {
  const at = { day: format.day(day, anyOtherYear), time: format.time(instant) };
  return say('shift.row.when', { name, ...at });
}
