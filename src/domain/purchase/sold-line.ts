import type { BasketLine, PurchaseLine } from './purchase.ts';

/** A line that was sold, as it lay in the basket: its article at the price asked then. */
export function soldLine(line: PurchaseLine): BasketLine {
  const { id, quantity, netMinor: _, discountMinor: __, ...more } = line;
  const { voucherMinor: ___, pointsMinor: ____, taxMinor: _____, ...article } = more;
  return { id, quantity, article };
}
