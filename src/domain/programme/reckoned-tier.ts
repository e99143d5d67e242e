import { addDays, addMonths, type Day, endOfMonth } from '../calendar/day.ts';
import type { PurchaseSum } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Programme, Tier, TierHold } from './programme.ts';
import { firstDay, isMet, within } from './tier-tests.ts';

/**
 * The tier that her purchases come to by the rules of one programme: the highest of those whose
 * test is met, those that a hold still keeps, and those that a lapsed hold leaves one down. A hold
 * begins anew with each purchase that reaches the tier, and only ever prolongs. Reached on 10 March
 * 2026, held for 12 months to the end of the year: hers until 31 December 2027. Keeps T1 to T4, T8
 * and T9.
 */
export function reckonedTier(
  purchases: readonly PurchaseSum[],
  programme: Pick<Programme, 'tiers'>,
  day: Day,
): Tier | null {
  return tierReckoner(programme, day)(purchases);
}

/** The same for many members on one day: what is alike for all of them is looked up once. */
export function tierReckoner(
  { tiers }: Pick<Programme, 'tiers'>,
  day: Day,
): (purchases: readonly PurchaseSum[]) => Tier | null {
  const ranked = [...tiers].sort((a, b) => a.rank - b.rank);
  const windows = ranked.map(({ window }) => firstDay(window, day));
  return (purchases) => {
    const known = purchases.filter((purchase) => purchase.day <= day);
    let highest = NONE;
    for (let place = ranked.length - 1; place > highest; place -= 1) {
      const from = windows[place] ?? day;
      const counted = known.filter((purchase) => purchase.day >= from);
      const isReached = ranked[place]?.anyOf.some((test) => isMet(test, counted));
      const held = isReached ? place : heldPlace(ranked, place, { known, day });
      highest = Math.max(highest, held);
    }
    return ranked[highest] ?? null;
  };
}

/** The last day of a hold that began on that day, the days of grace included. */
export function lastDayOf({ months, to, graceDays = 0 }: TierHold, from: Day): Day {
  const reached = addMonths(from, months);
  switch (to) {
    case 'day':
      return addDays(reached, graceDays);
    case 'end-of-month':
      return addDays(endOfMonth(reached), graceDays);
    case 'end-of-year':
      return addDays(`${reached.slice(0, 4)}-12-31`, graceDays);
  }
}

const NONE = -1;

/** Where having once reached the tier at `place` leaves her: there, so many down, or nowhere. */
function heldPlace(
  ranked: readonly Tier[],
  place: number,
  { known, day }: { known: readonly PurchaseSum[]; day: Day },
): number {
  const tier = ranked[place];
  let holds = tier?.holds;
  let from = holds && tier && lastReached(tier, known);
  for (let at = place; at >= 0 && holds && from !== undefined; at--) {
    holds = ranked[at]?.holds ?? holds;
    const last = lastDayOf(holds, from);
    if (day <= last) return at;
    from = holds.after === 'one-down' ? addDays(last, 1) : undefined;
  }
  return NONE;
}

/** The last day on which a purchase reached it: a sum on any such day, a single one on its own. */
function lastReached(tier: Tier, known: readonly PurchaseSum[]): Day | undefined {
  const bought = known.filter(isKept);
  const days = [...new Set(bought.map(({ day }) => day))].sort().reverse();
  return days.find((day) =>
    tier.anyOf.some((test) =>
      isMet(
        test,
        test.kind === 'single'
          ? bought.filter((purchase) => purchase.day === day)
          : within(tier, known, day),
      ),
    ),
  );
}
