import { addDays, addMonths, type Day, daysBetween } from '../calendar/day.ts';
import { type InForce, inForce } from './in-force.ts';
import type { Tier } from './programme.ts';
import { type Spending, standing, tierAs } from './standing.ts';
import { firstDay, shortestWay, type Way, within } from './tier-tests.ts';

/** How long she has had her tier, how long it stays hers, and what would keep it beyond that. */
export interface Tenure {
  readonly tier: Tier;
  readonly since: Day;
  /** The last day on which it is hers if she buys nothing more; absent when it does not end. */
  readonly until?: Day;
  readonly keep?: Way;
}

const FAR_MONTHS = 2400;

/**
 * VIP by 3,200.00 on 1 August 2026 in a window of twelve months: since that day, until 1 August
 * 2027, and 3,000.00 in one purchase would keep it. Nothing for one without a tier. Keeps T12.
 */
export function tenure(card: Spending, rules: InForce, day: Day): Tenure | undefined {
  const { tier } = standing(card, rules.programme, { day, earlier: rules.earlier });
  if (!tier) return undefined;
  const has = (on: Day) => rankOn(card, rules, on) >= tier.rank;
  const until = lastDay(has, day);
  const keep = until === undefined ? undefined : wayToKeep(tier, { card, day, until });
  return {
    tier,
    since: firstDayOf(has, rises(card, rules, day)) ?? day,
    ...(until !== undefined && { until }),
    ...(keep && { keep }),
  };
}

/** By the rules of that day; days ahead are judged by the rules there are. */
export function rankOn(card: Spending, { programme, earlier }: InForce, day: Day): number {
  const then = inForce([...earlier, programme], day);
  const { tier } = standing(card, then.programme, { day, earlier: then.earlier });
  return tier ? tierAs(programme, tier).rank : 0;
}

/** Between purchases a tier is only ever lost, so its last day is found by halving. */
export function lastDay(has: (day: Day) => boolean, day: Day): Day | undefined {
  let [held, lost] = [day, addMonths(day, FAR_MONTHS)];
  if (has(lost)) return undefined;
  while (daysBetween(held, lost) > 1) {
    const middle = addDays(held, Math.floor(daysBetween(held, lost) / 2));
    if (has(middle)) held = middle;
    else lost = middle;
  }
  return held;
}

/** The days on which a tier may be won, newest first. */
function rises({ purchases, tierByHand }: Spending, rules: InForce, day: Day): Day[] {
  const { programme, earlier } = rules;
  const days = [
    ...purchases.map((purchase) => purchase.day),
    ...[...earlier, programme].map(({ effectiveFrom }) => effectiveFrom),
    ...(tierByHand ? [tierByHand.from] : []),
    ...(tierByHand?.until === undefined ? [] : [addDays(tierByHand.until, 1)]),
  ];
  return [...new Set(days)].filter((each) => each <= day).sort((a, b) => (a < b ? 1 : -1));
}

function firstDayOf(has: (day: Day) => boolean, newestFirst: readonly Day[]): Day | undefined {
  return newestFirst.find((day) => !has(addDays(day, -1)));
}

/** Measured where it counts: on the last day of a hold, on the day after without one. */
function wayToKeep(
  tier: Tier,
  { card, day, until }: { card: Spending; day: Day; until: Day },
): Way | undefined {
  const measured = tier.holds ? until : addDays(until, 1);
  if (firstDay(tier.window, measured) > day) return undefined;
  const way = shortestWay(tier, within(tier, card.purchases, measured), 0);
  if (!way) return undefined;
  return way.by === 'purchases'
    ? { ...way, more: Math.max(1, way.more) }
    : { ...way, moreMinor: Math.max(1, way.moreMinor) };
}
