import type { Purchase } from '../purchase/purchase.ts';
import type { ReceiptLine } from './gather-receipts.ts';

interface OpenLine {
  readonly purchase: Purchase;
  readonly line: string;
  readonly priceMinor: number;
  left: number;
}

/** Where a line that comes back was bought. */
export interface BoughtAt {
  readonly purchase: Purchase;
  readonly line: string;
}

/** The lines of one member's purchases that may still come back. */
export interface OpenLines {
  bought(purchase: Purchase): void;
  /** Off the latest line of the same article and price that has as many left. Keeps I8. */
  takeOff(line: ReceiptLine): BoughtAt | undefined;
}

export function openLines(): OpenLines {
  const bySku = new Map<string, OpenLine[]>();
  const bought = (purchase: Purchase) => {
    for (const { id, sku, quantity, priceMinor } of purchase.lines) {
      const open = { purchase, line: id, priceMinor, left: quantity };
      const known = bySku.get(sku);
      if (known) known.push(open);
      else bySku.set(sku, [open]);
    }
  };
  const takeOff = ({ article, quantity }: ReceiptLine) => {
    const open = bySku
      .get(article.sku)
      ?.findLast((line) => line.priceMinor === article.priceMinor && line.left >= quantity);
    if (open === undefined) return undefined;
    open.left -= quantity;
    return { purchase: open.purchase, line: open.line };
  };
  return { bought, takeOff };
}
