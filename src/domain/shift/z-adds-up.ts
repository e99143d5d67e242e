import type { Minor } from '../money/money.ts';
import { movedMinor, sumOfPieces } from './cash.ts';
import type { CashFigures, CountedCash, ZReport } from './shift-report.ts';

/** Whether the figures of a Z report agree with one another, whoever wrote it. Keeps K7. */
export function zAddsUp(z: ZReport): boolean {
  return (
    z.number >= 1 &&
    z.since < z.upTo &&
    salesAddUp(z) &&
    looseAddsUp(z) &&
    tendersAddUp(z) &&
    cashAddsUp(z.cash) &&
    countAddsUp(z.cash)
  );
}

function salesAddUp({ sales, discounts, points, owed }: ZReport): boolean {
  const { grossMinor, discountMinor, netMinor, taxOnTopMinor, dueMinor } = sales;
  return (
    grossMinor - discountMinor === netMinor &&
    sum(discounts, ({ minor }) => minor) === discountMinor &&
    netMinor + taxOnTopMinor === sales.voucherMinor + sales.pointsMinor + dueMinor &&
    [points.issued, points.redeemed, owed.points, owed.lapsed].every((figure) => figure >= 0)
  );
}

/** It is a part of what came back. */
function looseAddsUp({ loose, returns }: ZReport): boolean {
  if (loose === undefined) return true;
  return FIGURES.every((figure) => loose[figure] <= returns[figure]);
}

const FIGURES = ['count', 'netMinor', 'refundMinor', 'voucherMinor', 'keptMinor'] as const;

function tendersAddUp({ sales, returns, voids, tenders, cash }: ZReport): boolean {
  const inCash = tenders.find(({ kind }) => kind === 'cash');
  const kept = (inCash?.takenMinor ?? 0) - (inCash?.backMinor ?? 0);
  return (
    sum(tenders, ({ takenMinor }) => takenMinor) === sales.dueMinor &&
    sum(tenders, ({ backMinor }) => backMinor) === returns.refundMinor + voids.refundMinor &&
    cash.beforeMinor + cash.takenMinor - cash.backMinor === kept
  );
}

function cashAddsUp(cash: CashFigures): boolean {
  const { floatMinor, takenMinor, backMinor, movements } = cash;
  const { paidInMinor, paidOutMinor, droppedMinor } = cash;
  return (
    movedMinor(movements, 'paid-in') === paidInMinor &&
    movedMinor(movements, 'paid-out') === paidOutMinor &&
    movedMinor(movements, 'drop') === droppedMinor &&
    floatMinor + takenMinor - backMinor + paidInMinor - paidOutMinor - droppedMinor ===
      cash.expectedMinor
  );
}

function countAddsUp({ count, expectedMinor, varianceMinor, leftMinor, safeMinor }: CountedCash) {
  const { minor, pieces } = count;
  return (
    (pieces === undefined || sumOfPieces(pieces) === minor) &&
    minor - expectedMinor === varianceMinor &&
    leftMinor + safeMinor === minor
  );
}

function sum<Item>(items: readonly Item[], of: (item: Item) => Minor): Minor {
  return items.reduce((all, item) => all + of(item), 0);
}
