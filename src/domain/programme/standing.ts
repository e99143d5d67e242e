import type { Day } from '../calendar/day.ts';
import type { Card, TierByHand } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import { handGiven } from './hand-given.ts';
import { type Kept, keptTiers } from './kept-tiers.ts';
import type { Programme, Tier } from './programme.ts';
import { reckonedTier, tierReckoner } from './reckoned-tier.ts';
import { shortestWay, sumOf, type Way, within } from './tier-tests.ts';

/**
 * Where a member stands on a day, what she has spent in the window, and what the next tier asks.
 */
export interface Standing {
  readonly tier: Tier | null;
  /** Net of returns, within the window of the next tier, or of the highest when there is none. */
  readonly spentMinor: Minor;
  readonly next?: NextTier;
  /** The tier that a manager gave her, where it counts today. */
  readonly byHand?: TierByHand;
  /** What earlier versions of the programme still owe her. */
  readonly kept: readonly Kept[];
}

export type NextTier = { readonly tier: Tier } & Way;

/** As much of a card as a standing asks for. */
export type Spending = Pick<Card, 'purchases' | 'tierByHand'>;

/** What lies in the basket counts towards what is missing; earlier versions come oldest first. */
export interface At {
  readonly day: Day;
  readonly basketMinor?: Minor;
  readonly earlier?: readonly Programme[] | undefined;
}

/**
 * The highest of what she has reached by what she bought, less what she brought back; what a
 * manager gave her; and what an earlier version of the programme promised for as long as it
 * promised it. VIP from a single 3,000.00: 2,999.99 is not, 3,000.00 is, and when 0.01 of it comes
 * back it is not again. Keeps T1 to T5, T8 to T11.
 */
export function standing(card: Spending, programme: Programme, at: Day | At): Standing {
  const { day, basketMinor = 0, earlier = [] }: At = typeof at === 'string' ? { day: at } : at;
  const byHand = handGiven(card, [...earlier, programme], day);
  if (byHand?.isFixed) {
    const { tier, given } = byHand;
    return { tier, byHand: given, spentMinor: spentFor(tier, card, day), kept: [] };
  }
  const kept = keptTiers(card, { programme, earlier }, day);
  const tier = highest([
    reckonedTier(card.purchases, programme, day),
    byHand?.tier ?? null,
    ...kept.map((each) => tierAs(programme, each.tier)),
  ]);
  const above = programme.tiers
    .filter(({ rank }) => rank > (tier?.rank ?? 0))
    .reduce<Tier | null>((least, each) => (least && least.rank < each.rank ? least : each), null);
  const way = above && shortestWay(above, within(above, card.purchases, day), basketMinor);
  return {
    tier,
    ...(byHand && { byHand: byHand.given }),
    spentMinor: spentFor(above ?? tier, card, day),
    ...(above && way && { next: { tier: above, ...way } }),
    kept,
  };
}

/** The tier alone, of many members on one day, by a programme before which there was none. */
export function tierOn(programme: Programme, day: Day): (card: Spending) => Tier | null {
  const reckoned = tierReckoner(programme, day);
  return (card) =>
    card.tierByHand ? standing(card, programme, day).tier : reckoned(card.purchases);
}

/** A tier of another version as the programme has it; itself, where that has it no more. */
export function tierAs({ tiers }: Programme, tier: Tier): Tier {
  return tiers.find(({ id }) => id === tier.id) ?? tier;
}

function spentFor(tier: Tier | null, { purchases }: Spending, day: Day): Minor {
  return sumOf(tier ? within(tier, purchases, day) : purchases);
}

function highest(tiers: readonly (Tier | null)[]): Tier | null {
  return tiers.reduce((best, tier) => ((tier?.rank ?? 0) > (best?.rank ?? 0) ? tier : best), null);
}
