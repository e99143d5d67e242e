import type { Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Purchase, PurchaseLine, PurchaseReturn } from './purchase.ts';

/** How much of each line has come back: line id to quantity. */
export type BackByLine = ReadonlyMap<string, number>;

export function backByLine(returns: readonly PurchaseReturn[]): BackByLine {
  const back = new Map<string, number>();
  for (const { line, quantity } of returns.flatMap(({ lines }) => lines)) {
    back.set(line, (back.get(line) ?? 0) + quantity);
  }
  return back;
}

/** The parts of a line that `quantity` of it carry. */
export interface Parts {
  readonly moneyMinor: Minor;
  readonly voucherMinor: Minor;
  readonly pointsMinor: Minor;
  readonly taxMinor: Minor;
  readonly netMinor: Minor;
}

/**
 * What the first `back` pieces of a line carry, each part rounded down; a return gives the
 * difference between after and before, so pieces in any order sum to the whole. Of three for 10.00
 * come 3.33, 3.33 and 3.34. Keeps R1 and R2.
 */
export function partsUpTo(line: PurchaseLine, back: number, isOnTop: boolean): Parts {
  const upTo = (minor: Minor) => ratio(minor, { by: back, over: line.quantity });
  const payable = line.netMinor + (isOnTop ? line.taxMinor : 0);
  const moneyMinor = upTo(payable - line.voucherMinor - line.pointsMinor);
  const voucherMinor = upTo(line.voucherMinor);
  const pointsMinor = upTo(line.pointsMinor);
  const paid = moneyMinor + voucherMinor + pointsMinor;
  const taxMinor = payable === 0 ? 0 : ratio(paid, { by: line.taxMinor, over: payable });
  return {
    moneyMinor,
    voucherMinor,
    pointsMinor,
    taxMinor,
    netMinor: isOnTop ? paid - taxMinor : paid,
  };
}

/** Whether the tax came on top: then it is what the lines lack of what was due. */
export function isTaxOnTop({ lines, dueMinor, taxMinor }: Purchase): boolean {
  const money = lines.reduce(
    (sum, line) => sum + line.netMinor - line.voucherMinor - line.pointsMinor,
    0,
  );
  return taxMinor > 0 && money + taxMinor === dueMinor;
}

export function sumParts(all: readonly Parts[]): Parts {
  const sum = (of: (parts: Parts) => Minor) => all.reduce((total, parts) => total + of(parts), 0);
  return {
    moneyMinor: sum((parts) => parts.moneyMinor),
    voucherMinor: sum((parts) => parts.voucherMinor),
    pointsMinor: sum((parts) => parts.pointsMinor),
    taxMinor: sum((parts) => parts.taxMinor),
    netMinor: sum((parts) => parts.netMinor),
  };
}
