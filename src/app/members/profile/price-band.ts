import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Minor } from '#domain/money/money.ts';
import { purchaseStories } from './purchase-story.ts';

export interface PriceBand {
  readonly fromMinor: Minor;
  readonly toMinor: Minor;
}

const least = 4;

/**
 * What a piece of hers usually costs: the middle half of the prices she paid, once there are four.
 * Of 40, 60, 80 and 300 that is 60 to 80.
 */
export function priceBand(history: readonly SealedFact[]): PriceBand | undefined {
  const prices = purchaseStories(history)
    .flatMap((story) => (story.kind === 'purchase' ? story.purchase.lines : []))
    .filter(({ quantity, netMinor }) => quantity > 0 && netMinor > 0)
    .map(({ quantity, netMinor }) => Math.round(netMinor / quantity))
    .sort((a, b) => a - b);
  if (prices.length < least) return undefined;
  const aside = Math.floor(prices.length / 4);
  const [fromMinor = 0, ...others] = prices.slice(aside, prices.length - aside);
  return { fromMinor, toMinor: others.at(-1) ?? fromMinor };
}
