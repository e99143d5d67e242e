import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Points } from '../money/money.ts';
import type { EarningCaps } from '../programme/programme.ts';
import type { EarnCap } from './quote.ts';

/** As much of a card as the caps ask for. */
export type Earner = Pick<Card, 'purchases' | 'lots'>;

/**
 * The cap that leaves the least for a purchase on this day. What other purchases of the day and the
 * month earned counts, those that came back whole do not: with 80 earned today of at most 100, 20
 * are left. Keeps E9.
 */
export function tightestCap(
  { perSale, perDay, perMonth }: EarningCaps,
  card: Earner | undefined,
  day: Day,
): EarnCap | undefined {
  const caps: EarnCap[] = [];
  if (perSale !== undefined) caps.push({ per: 'sale', points: perSale, most: perSale });
  if (perDay !== undefined) caps.push(leftOf('day', perDay, earnedOn(card, day)));
  if (perMonth !== undefined) {
    caps.push(leftOf('month', perMonth, earnedOn(card, day.slice(0, 7))));
  }
  return caps.sort((a, b) => a.most - b.most)[0];
}

function leftOf(per: 'day' | 'month', points: Points, earned: Points): EarnCap {
  return { per, points, most: Math.max(0, points - earned) };
}

/** Lots that purchases made are named after them. */
function earnedOn(card: Earner | undefined, days: string): Points {
  if (!card) return 0;
  const kept = new Set(card.purchases.filter(isKept).map(({ id }) => id));
  return card.lots
    .filter((lot) => lot.earnedOn.startsWith(days) && kept.has(lot.id))
    .reduce((sum, { earned }) => sum + earned, 0);
}
