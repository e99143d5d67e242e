import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { handGiven } from './hand-given.ts';
import type { InForce } from './in-force.ts';
import type { Programme, Tier } from './programme.ts';
import { reckonedTier } from './reckoned-tier.ts';

/** A tier that an earlier version of the programme still owes her, and that version. */
export interface Kept {
  readonly programme: Programme;
  readonly tier: Tier;
}

/**
 * What was earned under an earlier version ends when that version says, not when another takes its
 * place: each is asked what it gives on the day for what had been bought before the next one took
 * effect. VIP from 3,000.00 reached in February stays until that VIP's own end, though from March
 * it asks 5,000.00. Keeps T10.
 */
export function keptTiers(
  card: Pick<Card, 'purchases' | 'tierByHand'>,
  { programme, earlier }: InForce,
  day: Day,
): Kept[] {
  return earlier.flatMap((version, place) => {
    const end = (earlier[place + 1] ?? programme).effectiveFrom;
    const reckoned = reckonedTier(
      card.purchases.filter((purchase) => purchase.day < end),
      version,
      day,
    );
    const isGivenBefore = card.tierByHand !== undefined && card.tierByHand.from < end;
    const byHand = isGivenBefore ? handGiven(card, [version], day)?.tier : undefined;
    const tier = (byHand?.rank ?? 0) > (reckoned?.rank ?? 0) ? byHand : reckoned;
    return tier ? [{ programme: version, tier }] : [];
  });
}
