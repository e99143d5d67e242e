import type { PurchaseSum } from './card.ts';

/**
 * Whether something of a purchase was kept: goods that were paid for, or a piece that cost nothing.
 * Of a coat for 1,000.00 and a scarf that came with it the coat alone comes back: something was
 * kept. Keeps T1 and F4.
 */
export function isKept({ netMinor, free = {} }: Pick<PurchaseSum, 'netMinor' | 'free'>): boolean {
  return netMinor > 0 || Object.values(free).some((pieces) => pieces > 0);
}
