import type { Minor } from '../money/money.ts';
import type { Purchase, PurchaseReturn, ReturnedLine } from './purchase.ts';
import { isTaxOnTop, partsUpTo } from './returned-parts.ts';

/** A line of which more came back than was sold. */
export interface OverReturned {
  readonly line: string;
  readonly name: string;
  readonly sold: number;
  readonly back: number;
  /** Money paid out beyond what the line was paid with. */
  readonly overMinor: Minor;
}

/**
 * Two tills that do not hear each other may each take the same goods back. Both returns happened
 * and both count; this says of which lines it was too much. One dress for 59.00 that came back at
 * two tills: 1 sold, 2 back, 59.00 over. Keeps R12.
 */
export function overReturned(
  purchase: Purchase,
  returns: readonly PurchaseReturn[],
): readonly OverReturned[] {
  const isOnTop = isTaxOnTop(purchase);
  const back = returns.flatMap(({ lines }) => lines);
  return purchase.lines.flatMap((line) => {
    const came = back.filter((each) => each.line === line.id);
    const quantity = sum(came, (each) => each.quantity);
    if (quantity <= line.quantity) return [];
    const { moneyMinor } = partsUpTo(line, line.quantity, isOnTop);
    const overMinor = Math.max(0, sum(came, (each) => each.refundMinor) - moneyMinor);
    const { id, name, quantity: sold } = line;
    return [{ line: id, name, sold, back: quantity, overMinor }];
  });
}

function sum(lines: readonly ReturnedLine[], of: (line: ReturnedLine) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
