import type { PointsFigures, PointsOwed, ShiftFigures } from '#domain/shift/shift-report.ts';
import type { Telling } from '../telling.ts';
import { count, money, type ReportRow, text, told } from './report-row.ts';

export function pointsRows(
  points: PointsFigures,
  owed: PointsOwed | undefined,
  { say }: Telling,
): readonly ReportRow[] {
  return [
    count('issued', say('shift.row.points.issued'), points.issued),
    count('redeemed', say('shift.row.points.redeemed'), points.redeemed),
    ...told([
      count('givenBack', say('shift.row.points.givenBack'), points.givenBack),
      count('clawedBack', say('shift.row.points.clawedBack'), points.clawedBack),
      count('adjusted', say('shift.row.points.adjusted'), points.adjusted),
    ]),
    ...(owed
      ? [
          count('lapsed', say('shift.row.points.lapsed'), owed.lapsed),
          count('owed', say('shift.row.points.owed'), owed.points),
          money('owedMoney', say('shift.row.points.owedMoney'), owed.minor),
        ]
      : []),
  ];
}

export function otherRows(
  {
    enrolments,
    receipts,
    before,
  }: Pick<ShiftFigures, 'enrolments' | 'receipts'> & {
    readonly before: number;
  },
  { say }: Telling,
): readonly ReportRow[] {
  const numbers = receipts && `${receipts.first} – ${receipts.last}`;
  return [
    count('enrolments', say('shift.row.enrolments'), enrolments),
    ...told([
      text('receipts', say('shift.row.receipts'), numbers ?? ''),
      count('before', say('shift.row.before'), before),
    ]),
  ];
}
