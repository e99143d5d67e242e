import { looseKept } from '../fact/loose-kept.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Minor } from '../money/money.ts';
import { movedMinor } from './cash.ts';
import { cashBackOf } from './figures.ts';
import { factsInShift, movementsIn, openShiftIn, type ShiftNow } from './shift-now.ts';
import type { CashFigures } from './shift-report.ts';

/**
 * What should lie in the drawer. A float of 150.00, cash sales of 80.00, 30.00 of it given back,
 * 12.00 paid out and 50.00 brought to the safe leave 138.00. The float is all that lay there when
 * the shift was opened, cash of sales before it included. Keeps K3.
 */
export function cashFigures(now: ShiftNow): CashFigures {
  const shift = factsInShift(now);
  const before = cashOf(now.facts.slice(0, now.facts.length - shift.length));
  const floatMinor = openShiftIn(now)?.floatMinor ?? 0;
  const { takenMinor, backMinor } = cashOf(shift);
  const movements = movementsIn(shift);
  const paidInMinor = movedMinor(movements, 'paid-in');
  const paidOutMinor = movedMinor(movements, 'paid-out');
  const droppedMinor = movedMinor(movements, 'drop');
  return {
    carriedMinor: now.last?.cash.leftMinor ?? 0,
    beforeMinor: before.takenMinor - before.backMinor,
    ...{ floatMinor, takenMinor, backMinor, paidInMinor, paidOutMinor, droppedMinor },
    expectedMinor: floatMinor + takenMinor - backMinor + paidInMinor - paidOutMinor - droppedMinor,
    movements,
  };
}

function cashOf(facts: readonly SealedFact[]): { takenMinor: Minor; backMinor: Minor } {
  const bodies = facts.map(({ body }) => body);
  const kept = looseKept(bodies);
  const told = new Set(
    bodies.flatMap((body) => (body.type === 'loose.returned' ? [body.return.id] : [])),
  );
  let takenMinor = 0;
  let backMinor = 0;
  for (const body of [...bodies.filter(({ type }) => type !== 'loose.returned'), ...kept]) {
    if (body.type === 'purchase.returned' || body.type === 'loose.returned') {
      backMinor += cashBackOf(body.return);
    }
    if (body.type === 'loose.undone' && !told.has(body.return.id)) {
      takenMinor += cashBackOf(body.return);
    }
    if (body.type !== 'purchase.recorded') continue;
    for (const { kind, amountMinor } of body.purchase.tenders) {
      if (kind === 'cash') takenMinor += amountMinor;
    }
  }
  return { takenMinor, backMinor };
}
