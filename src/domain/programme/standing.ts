import { addMonths, type Day } from '../calendar/day.ts';
import type { PurchaseSum } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Programme, Tier, TierTest, TierWindow } from './programme.ts';

/**
 * Where a member stands on a day, what she has spent in the window, and what the next tier asks.
 */
export interface Standing {
  readonly tier: Tier | null;
  /** Net of returns, within the window of the next tier, or of the highest when there is none. */
  readonly spentMinor: Minor;
  readonly next?: NextTier;
}

export interface NextTier {
  readonly tier: Tier;
  /** The least that is missing: in one purchase, or added to what was spent. */
  readonly moreMinor: Minor;
  readonly by: 'single' | 'cumulative';
}

/** As much of a card as a standing asks for. */
export interface Spending {
  readonly purchases: readonly PurchaseSum[];
}

/** A tier given by hand is a floor; what lies in the basket counts towards what is missing. */
export interface At {
  readonly day: Day;
  readonly floor?: string | undefined;
  readonly basketMinor?: Minor;
}

/**
 * The highest tier any of whose tests is met by what she bought in its window, up to and including
 * `day`, less what she brought back. VIP from a single 3,000.00: 2,999.99 is not, 3,000.00 is, and
 * when 0.01 of it comes back it is not again. Keeps T1 to T5.
 */
export function standing({ purchases }: Spending, programme: Programme, at: Day | At): Standing {
  const { day, floor, basketMinor = 0 }: At = typeof at === 'string' ? { day: at } : at;
  const ranked = [...programme.tiers].sort((a, b) => a.rank - b.rank);
  const reached = ranked.findLastIndex(
    (tier) =>
      tier.id === floor || tier.anyOf.some((test) => isMet(test, within(tier, purchases, day))),
  );
  const tier = ranked[reached] ?? null;
  const above = ranked[reached + 1];
  const measured = above ?? tier;
  const spentMinor = measured ? sumOf(within(measured, purchases, day)) : sumOf(purchases);
  if (!above) return { tier, spentMinor };
  return { tier, spentMinor, next: missing(above, spentMinor, basketMinor) };
}

function within(tier: Tier, purchases: readonly PurchaseSum[], day: Day): readonly PurchaseSum[] {
  const from = firstDay(tier.window, day);
  return purchases.filter((purchase) => purchase.day >= from && purchase.day <= day);
}

function firstDay(window: TierWindow, day: Day): Day {
  switch (window.kind) {
    case 'rolling':
      return addMonths(day, -window.months);
    case 'calendar-year':
      return `${day.slice(0, 4)}-01-01`;
    case 'lifetime':
      return '0000-01-01';
  }
}

function isMet(test: TierTest, purchases: readonly PurchaseSum[]): boolean {
  switch (test.kind) {
    case 'single':
      return purchases.some(({ netMinor }) => netMinor >= test.atLeastMinor);
    case 'cumulative':
      return sumOf(purchases) >= test.atLeastMinor;
  }
}

function missing(tier: Tier, spentMinor: Minor, basketMinor: Minor): NextTier {
  const ways = tier.anyOf.map(({ kind, atLeastMinor }) => ({
    by: kind,
    moreMinor: atLeastMinor - (kind === 'single' ? basketMinor : spentMinor),
  }));
  const least = ways.reduce((a, b) => (b.moreMinor < a.moreMinor ? b : a));
  return { tier, ...least };
}

function sumOf(purchases: readonly PurchaseSum[]): Minor {
  return purchases.reduce((sum, { netMinor }) => sum + netMinor, 0);
}
