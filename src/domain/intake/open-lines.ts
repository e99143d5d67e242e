import { assert } from '../assert.ts';
import type { Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import type { ReceiptLine } from './gather-receipts.ts';

interface OpenLine {
  readonly purchase: Purchase;
  readonly line: string;
  readonly priceMinor: number;
  left: number;
}

/** Where a line that comes back was bought. */
export interface BoughtAt {
  /** The id of the purchase. */
  readonly purchase: string;
  readonly line: string;
}

export interface Taken {
  readonly purchase: Purchase;
  readonly before: readonly PurchaseReturn[];
}

/** The lines of one member's purchases that may still come back, and what of them came back. */
export interface OpenLines {
  bought(purchase: Purchase): void;
  /** Off the latest line of the same article and price that has as many left. Keeps I8. */
  takeOff(line: ReceiptLine): BoughtAt | undefined;
  /** What comes back from it, and its earlier returns. */
  taken(purchase: string): Taken;
  cameBack(back: PurchaseReturn): void;
}

export function openLines(): OpenLines {
  const bySku = new Map<string, OpenLine[]>();
  const returns = new Map<string, PurchaseReturn[]>();
  const purchases = new Map<string, Purchase>();
  const bought = (purchase: Purchase) => {
    purchases.set(purchase.id, purchase);
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
    return { purchase: open.purchase.id, line: open.line };
  };
  const taken = (id: string) => {
    const purchase = purchases.get(id);
    assert(purchase, 'only what was bought comes back');
    return { purchase, before: returns.get(id) ?? [] };
  };
  const cameBack = (back: PurchaseReturn) => {
    if (back.purchase === undefined) return;
    returns.set(back.purchase, [...(returns.get(back.purchase) ?? []), back]);
  };
  return { bought, takeOff, taken, cameBack };
}
