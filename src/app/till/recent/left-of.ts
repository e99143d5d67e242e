import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';

/** How many pieces of a line have not come back yet. */
export function leftOf(
  purchase: Purchase,
  returns: readonly PurchaseReturn[],
): (line: string) => number {
  const back = returns.flatMap(({ lines }) => lines);
  return (id) => {
    const sold = purchase.lines.find((line) => line.id === id)?.quantity ?? 0;
    const gone = back.filter(({ line }) => line === id);
    return sold - gone.reduce((sum, { quantity }) => sum + quantity, 0);
  };
}
