import type { Tier } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';

/** The tier that a purchase brought her to, where it is another than before. */
export function tierReached(quote: Quote, tiers: readonly Tier[]): Tier | undefined {
  const { tier } = quote;
  return tier && tier.after !== tier.before ? tiers.find(({ id }) => id === tier.after) : undefined;
}
