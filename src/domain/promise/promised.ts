import type { Card } from '../member/card.ts';
import { type Kept, keptTiers } from '../programme/kept-tiers.ts';
import { lastDay } from '../programme/tenure.ts';
import type { Promised } from './quote.ts';
import type { QuoteRequest } from './quote-request.ts';

/** What she is told of it: which version, to which tier, and until when it is due. Keeps T11. */
export function promisedBy(
  { programme: version, tier }: Kept,
  card: Card,
  { programme, earlier = [], day }: QuoteRequest,
): Promised {
  const next = earlier[earlier.indexOf(version) + 1] ?? programme;
  const until = lastDay(
    (on) =>
      keptTiers(card, { programme, earlier }, on).some(
        (each) => each.programme === version && each.tier.rank >= tier.rank,
      ),
    day,
  );
  return {
    version: version.version,
    before: next.effectiveFrom,
    tier: { id: tier.id, name: tier.name },
    ...(until !== undefined && { until }),
  };
}
