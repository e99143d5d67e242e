import type { CashFigures, CountedCash } from '#domain/shift/shift-report.ts';
import type { Telling } from '../telling.ts';
import { count, money, type ReportRow, strong, text, told } from './report-row.ts';

/** From the float to what should be there, and what was. */
export function cashRows(cash: CashFigures | CountedCash, telling: Telling): readonly ReportRow[] {
  const { say } = telling;
  return [
    ...told([
      money('carried', say('shift.row.carried'), cash.carriedMinor),
      money('cashBefore', say('shift.row.cashBefore'), cash.beforeMinor),
    ]),
    money('float', say('shift.row.float'), cash.floatMinor),
    ...told([
      money('cashTaken', say('shift.row.taken.cash'), cash.takenMinor),
      money('cashBack', say('shift.row.back.cash'), 0 - cash.backMinor),
      money('paidIn', say('shift.row.paidIn'), cash.paidInMinor),
      money('paidOut', say('shift.row.paidOut'), 0 - cash.paidOutMinor),
      money('dropped', say('shift.row.dropped'), 0 - cash.droppedMinor),
    ]),
    strong(money('expected', say('shift.row.expected'), cash.expectedMinor)),
    ...('count' in cash ? countRows(cash, telling) : []),
  ];
}

function countRows(cash: CountedCash, { say }: Telling): readonly ReportRow[] {
  const { varianceMinor, counts, note } = cash;
  const name = say('shift.row.variance');
  const variance = { kind: 'change', minor: varianceMinor } as const;
  return [
    money('counted', say('shift.row.counted'), cash.count.minor),
    strong({ key: 'variance', name, figure: variance }),
    ...told([
      count('counts', say('shift.row.counts'), counts > 1 ? counts : 0),
      text('note', say('shift.row.note'), note ?? ''),
    ]),
    money('left', say('shift.row.left'), cash.leftMinor),
    money('safe', say('shift.row.safe'), cash.safeMinor),
  ];
}
