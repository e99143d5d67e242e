import { addDays, addMonths, type Day } from '#domain/calendar/day.ts';
import type { Channel } from '#domain/member/member.ts';
import type { RosterRow } from '#storage/read/read-roster.ts';

export const visits = ['month', 'quarter', 'half', 'longer', 'never'] as const;
export const answers = ['call', 'sms', 'email', 'declined'] as const;

export interface Filters {
  /** Id of a tier, or `base` for those without one. */
  readonly tier?: string;
  readonly birthMonth?: number;
  readonly visit?: (typeof visits)[number];
  readonly answer?: (typeof answers)[number];
}

export const noFilters: Filters = {};

/** Whom the filters let through: all of those that are set must hold. */
export function passes(row: RosterRow, filters: Filters, today: Day): boolean {
  const { tier, birthMonth, visit, answer } = filters;
  return (
    (tier === undefined || (row.tier ?? 'base') === tier) &&
    (birthMonth === undefined || row.birthday?.month === birthMonth) &&
    (visit === undefined || isVisit(row.lastVisit, visit, today)) &&
    (answer === undefined || isAnswer(row, answer))
  );
}

export function countOf(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}

function isVisit(last: Day | undefined, visit: (typeof visits)[number], today: Day): boolean {
  if (last === undefined) return visit === 'never';
  switch (visit) {
    case 'month':
      return last >= addDays(today, -30);
    case 'quarter':
      return last >= addMonths(today, -3);
    case 'half':
      return last >= addMonths(today, -6);
    case 'longer':
      return last < addMonths(today, -6);
    case 'never':
      return false;
  }
}

function isAnswer({ agreed, declined }: RosterRow, answer: Channel | 'declined'): boolean {
  return answer === 'declined' ? declined.length > 0 : agreed.includes(answer);
}
