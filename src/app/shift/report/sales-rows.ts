import type { ShiftFigures, TaxFigures, TenderFigures } from '#domain/shift/shift-report.ts';
import type { Telling } from '../telling.ts';
import { count, money, type ReportRow, strong, told } from './report-row.ts';

export function salesRows(
  { sales, discounts }: Pick<ShiftFigures, 'sales' | 'discounts'>,
  { say }: Telling,
): readonly ReportRow[] {
  return [
    count('purchases', say('shift.row.purchases'), sales.count),
    ...told([
      money('gross', say('shift.row.gross'), sales.grossMinor),
      ...discounts.map(({ kind, minor }) =>
        money(`discount ${kind}`, say(`shift.row.discount.${kind}`), 0 - minor),
      ),
      money('net', say('shift.row.net'), sales.netMinor),
      money('taxOnTop', say('shift.row.taxOnTop'), sales.taxOnTopMinor),
      money('vouchers', say('shift.row.vouchers'), 0 - sales.voucherMinor),
      money('points', say('shift.row.points'), 0 - sales.pointsMinor),
    ]),
    strong(money('due', say('shift.row.due'), sales.dueMinor)),
  ];
}

export function backRows(
  { returns, voids, loose }: Pick<ShiftFigures, 'returns' | 'voids' | 'loose'>,
  { say }: Telling,
): readonly ReportRow[] {
  return told([
    count('returns', say('shift.row.returns'), returns.count),
    money('returned', say('shift.row.returned'), returns.refundMinor),
    ...(loose
      ? [
          count('loose', say('shift.row.loose'), loose.count),
          money('looseBack', say('shift.row.looseBack'), loose.refundMinor + loose.voucherMinor),
        ]
      : []),
    count('voids', say('shift.row.voids'), voids.count),
    money('voided', say('shift.row.voided'), voids.refundMinor),
    money('kept', say('shift.row.kept'), returns.keptMinor + voids.keptMinor),
    money('voucherBack', say('shift.row.voucherBack'), returns.voucherMinor + voids.voucherMinor),
  ]);
}

export function tenderRows(
  tenders: readonly TenderFigures[],
  { say }: Telling,
): readonly ReportRow[] {
  return told(
    tenders.flatMap(({ kind, takenMinor, backMinor }) => [
      money(`taken ${kind}`, say(`shift.row.taken.${kind}`), takenMinor),
      money(`back ${kind}`, say(`shift.row.back.${kind}`), 0 - backMinor),
    ]),
  );
}

export function taxRows(taxes: readonly TaxFigures[], { say, format }: Telling) {
  return taxes.flatMap((tax): readonly ReportRow[] => {
    const { basisPoints, baseMinor, taxMinor, backBaseMinor, backTaxMinor } = tax;
    if (basisPoints === undefined) {
      return told([money('taxBack', say('shift.row.taxBack.untold'), 0 - backTaxMinor)]);
    }
    const pct = format.percent(basisPoints);
    const [base, back] = [format.money(baseMinor), format.money(backBaseMinor)];
    const sold = money(`tax ${basisPoints}`, say('shift.row.tax', { pct, base }), taxMinor);
    const name = say('shift.row.taxBack', { pct, base: back });
    const given = money(`taxBack ${basisPoints}`, name, 0 - backTaxMinor);
    return [...(baseMinor > 0 ? [sold] : []), ...(backBaseMinor > 0 ? [given] : [])];
  });
}

export function giftCardRows({ giftCards }: Pick<ShiftFigures, 'giftCards'>, { say }: Telling) {
  const { sold, soldMinor, usedMinor, givenBackMinor } = giftCards;
  return told([
    money('sold', say('shift.row.giftCards.sold', { n: sold }), soldMinor),
    money('used', say('shift.row.giftCards.used'), usedMinor),
    money('givenBack', say('shift.row.giftCards.givenBack'), givenBackMinor),
  ]);
}
