import { addDays, type Day } from '../calendar/day.ts';
import { owedTo } from '../insight/liability.ts';
import { lapsesBy } from '../insight/monthly-points.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import type { PointsOwed } from './shift-report.ts';

interface OwedOn {
  readonly programme: Programme;
  readonly day: Day;
  /** The day of the report before, whose lapses it has; absent before the first. */
  readonly since?: Day | undefined;
}

export const NO_POINTS_OWED: PointsOwed = { points: 0, minor: 0, lapsed: 0 };

/**
 * What the boutique owes in points, and what has lapsed on the days after the report before: each
 * lapse is in one report. Keeps H11.
 */
export function pointsOwed(
  cards: readonly Card[],
  { programme, day, since = addDays(day, -1) }: OwedOn,
): PointsOwed {
  return cards.reduce((owed, card) => {
    const { points, minor } = owedTo(card, programme, day);
    const lapses = lapsesBy(day, card.lots).filter((lapse) => lapse.day > since);
    const lapsed = lapses.reduce((sum, lapse) => sum + lapse.points, 0);
    return owedTogether(owed, { points, minor, lapsed });
  }, NO_POINTS_OWED);
}

export function owedTogether(one: PointsOwed, other: PointsOwed): PointsOwed {
  return {
    points: one.points + other.points,
    minor: one.minor + other.minor,
    lapsed: one.lapsed + other.lapsed,
  };
}
