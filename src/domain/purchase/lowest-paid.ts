import type { Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { PurchaseLine } from './purchase.ts';

/**
 * What a piece of each article went for at the least, after discounts: two scarves for 75.00 went
 * for 37.50 each. Rounded down: no more is asked back of the shop than it can have got. Keeps U4.
 */
export function lowestPaid(
  lines: Iterable<Pick<PurchaseLine, 'sku' | 'netMinor' | 'quantity'>>,
): ReadonlyMap<string, Minor> {
  const lowest = new Map<string, Minor>();
  for (const { sku, netMinor, quantity } of lines) {
    const each = ratio(netMinor, { by: 1, over: quantity });
    lowest.set(sku, Math.min(each, lowest.get(sku) ?? each));
  }
  return lowest;
}

interface Suggesting {
  readonly sku: string;
  /** Asked for a piece today. */
  readonly priceMinor: Minor;
}

/** The lower of what is asked for it today and what it went for at the least. Keeps U4. */
export function suggestedBack(
  { sku, priceMinor }: Suggesting,
  lowest: ReadonlyMap<string, Minor>,
): Minor {
  return Math.min(priceMinor, lowest.get(sku) ?? priceMinor);
}
