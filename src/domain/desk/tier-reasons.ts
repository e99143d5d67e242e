import { addDays, type Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import { rankOn, tenure } from '../programme/tenure.ts';
import type { Reason } from './follow-up.ts';
import type { DeskRules } from './rules.ts';

/** A word of thanks within the week after she reached her tier. Keeps D11. */
export function tierReached(card: Card, day: Day, rules: DeskRules): Reason | undefined {
  const { inForce, tierDays } = rules;
  if (!inForce) return undefined;
  const rank = rankOn(card, inForce, day);
  const before = addDays(day, -tierDays.reached - 1);
  if (rank === 0 || rankOn(card, inForce, before) >= rank) return undefined;
  const held = tenure(card, inForce, day);
  if (!held || held.since <= before) return undefined;
  return { reason: 'tier-reached', tier: held.tier, on: held.since, dueOn: held.since };
}

/** From thirty days before she loses it, while something can still be done. Keeps D11. */
export function tierLapsing(card: Card, day: Day, rules: DeskRules): Reason | undefined {
  const { inForce, tierDays } = rules;
  if (!inForce) return undefined;
  const rank = rankOn(card, inForce, day);
  if (rank === 0 || rankOn(card, inForce, addDays(day, tierDays.lapsing + 1)) >= rank) {
    return undefined;
  }
  const held = tenure(card, inForce, day);
  if (held?.until === undefined) return undefined;
  const { tier, until, keep } = held;
  const dueOn = addDays(until, -tierDays.lapsing);
  return { reason: 'tier-lapsing', tier, until, ...(keep && { keep }), dueOn };
}
