import { addDays, type Day } from '../calendar/day.ts';
import { owedTo } from '../insight/liability.ts';
import { lapsesBy } from '../insight/monthly-points.ts';
import type { Card } from '../member/card.ts';
import type { Programme } from '../programme/programme.ts';
import type { ShiftNow } from './shift-now.ts';
import type { PointsOwed } from './shift-report.ts';

interface OwedOn {
  readonly programme: Programme;
  readonly day: Day;
  /** The day of the report before, which has the lapses up to it. */
  readonly since: Day;
}

export const NO_POINTS_OWED: PointsOwed = { points: 0, minor: 0, lapsed: 0 };

/**
 * What the boutique owes in points, and what has lapsed on the days after the report before: each
 * lapse is in one report. Keeps K11.
 */
export function pointsOwed(cards: readonly Card[], { programme, day, since }: OwedOn): PointsOwed {
  return cards.reduce((owed, card) => {
    const { points, minor } = owedTo(card, programme, day);
    const lapses = lapsesBy(day, card.lots).filter((lapse) => lapse.day > since);
    const lapsed = lapses.reduce((sum, lapse) => sum + lapse.points, 0);
    return owedTogether(owed, { points, minor, lapsed });
  }, NO_POINTS_OWED);
}

/** Before the first report, the day before anything was recorded. */
export function dayOfReportBefore({ last, facts }: ShiftNow, day: Day): Day {
  return last?.closed.day ?? addDays(facts[0]?.recordedAt.day ?? day, -1);
}

export function owedTogether(one: PointsOwed, other: PointsOwed): PointsOwed {
  return {
    points: one.points + other.points,
    minor: one.minor + other.minor,
    lapsed: one.lapsed + other.lapsed,
  };
}
