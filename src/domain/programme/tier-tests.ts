import { addMonths, type Day } from '../calendar/day.ts';
import type { PurchaseSum } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Minor } from '../money/money.ts';
import type { Tier, TierTest, TierWindow } from './programme.ts';

/** The least that is missing to a tier: in one purchase, in all, or so many purchases more. */
export type Way =
  | { readonly by: 'single' | 'cumulative'; readonly moreMinor: Minor }
  | { readonly by: 'purchases'; readonly more: number };

export function within(
  { window }: Tier,
  purchases: readonly PurchaseSum[],
  day: Day,
): readonly PurchaseSum[] {
  const from = firstDay(window, day);
  return purchases.filter((purchase) => purchase.day >= from && purchase.day <= day);
}

export function firstDay(window: TierWindow, day: Day): Day {
  switch (window.kind) {
    case 'rolling':
      return addMonths(day, -window.months);
    case 'calendar-year':
      return `${day.slice(0, 4)}-01-01`;
    case 'lifetime':
      return '0000-01-01';
  }
}

export function isMet(test: TierTest, purchases: readonly PurchaseSum[]): boolean {
  switch (test.kind) {
    case 'single':
      return purchases.some(({ netMinor }) => netMinor >= test.atLeastMinor);
    case 'cumulative':
      return sumOf(purchases) >= test.atLeastMinor;
    case 'purchases':
      return countOf(purchases) >= test.atLeast;
  }
}

/**
 * Of the ways by money the one that asks least; a number of purchases where there is no other.
 * `counted` is what her window holds; what is in the basket is a single purchase as well.
 */
export function shortestWay(
  { anyOf }: Tier,
  counted: readonly PurchaseSum[],
  basketMinor: Minor,
): Way | undefined {
  const byMoney = anyOf.flatMap((test): Extract<Way, { moreMinor: Minor }>[] => {
    if (test.kind === 'purchases') return [];
    const had = test.kind === 'single' ? basketMinor : sumOf(counted);
    return [{ by: test.kind, moreMinor: test.atLeastMinor - had }];
  });
  if (byMoney.length > 0) {
    return byMoney.reduce((least, way) => (way.moreMinor < least.moreMinor ? way : least));
  }
  const fewest = anyOf.flatMap((test) => (test.kind === 'purchases' ? test.atLeast : []));
  return fewest.length === 0
    ? undefined
    : { by: 'purchases', more: Math.min(...fewest) - countOf(counted) };
}

export function sumOf(purchases: readonly PurchaseSum[]): Minor {
  return purchases.reduce((sum, { netMinor }) => sum + netMinor, 0);
}

/** A purchase of which nothing is left is none. */
function countOf(purchases: readonly PurchaseSum[]): number {
  return purchases.filter(isKept).length;
}
