import { addDays, type Day, monthDayIn, yearOf } from '../calendar/day.ts';
import type { ActivityRecorded } from '../fact/fact.ts';
import type { Card } from '../member/card.ts';
import type { Activity, ActivityLimit, OwnText, Programme } from '../programme/programme.ts';
import { standing } from '../programme/standing.ts';
import { done, type Result, refused } from '../result.ts';
import { activityPoints, lotName } from './activity-points.ts';

interface Asked {
  readonly programme: Programme;
  /** Versions that were in force before, oldest first: a tier that they keep counts. */
  readonly earlier?: readonly Programme[] | undefined;
  readonly card: Card;
  readonly day: Day;
}

export interface RecordActivityRequest extends Asked {
  readonly activity: string;
}

export type ActivityRefusal =
  | { readonly code: 'ACTIVITY_UNKNOWN' }
  | { readonly code: 'MEMBER_WITHDRAWN' }
  | { readonly code: 'OF_TIER'; readonly tierName: OwnText }
  | { readonly code: 'NOT_TODAY'; readonly from?: Day; readonly to?: Day }
  | { readonly code: 'BIRTHDAY_UNKNOWN' }
  | { readonly code: 'ALREADY_GIVEN'; readonly on: Day }
  | ({ readonly code: 'LIMIT' } & ActivityLimit);

/**
 * A member did something that the programme gives points for. Visit points of 5, once a day and at
 * most four days a month: the fifth visit, and the second of a day, are refused with the limit.
 * Referrals come with the friend's purchase and are not recorded by themselves. Keeps A1 to A4.
 */
export function recordActivity(
  request: RecordActivityRequest,
): Result<ActivityRecorded, ActivityRefusal> {
  const { programme, card, day } = request;
  const activity = (programme.activities ?? []).find(({ id }) => id === request.activity);
  if (!activity || activity.kind === 'referral') return refused({ code: 'ACTIVITY_UNKNOWN' });
  const closed = closedBecause(activity, request);
  if (closed) return refused(closed);
  const which = whichOf(activity, request);
  if (!which.ok) return which;
  const there = card.lots.find(({ id }) => id === lotName(activity, which.value));
  if (there) return refused({ code: 'ALREADY_GIVEN', on: there.earnedOn });
  const { member } = card;
  const { points } = activity;
  return done(activityPoints({ programme, activity, member, day, points, which: which.value }));
}

/** All activities of a kind that are hers today: those that are met without anybody asking. */
export function activitiesMet(asked: Asked, kind: 'enrolment' | 'birthday'): ActivityRecorded[] {
  return (asked.programme.activities ?? [])
    .filter((activity) => activity.kind === kind)
    .flatMap(({ id }) => {
      const recorded = recordActivity({ ...asked, activity: id });
      return recorded.ok ? [recorded.value] : [];
    });
}

export function closedBecause(
  activity: Activity,
  { programme, earlier, card, day }: Asked,
): ActivityRefusal | undefined {
  if (card.withdrawn) return { code: 'MEMBER_WITHDRAWN' };
  const { tier, when = {}, limits = [] } = activity;
  const asked = programme.tiers.find(({ id }) => id === tier);
  const { tier: hers } = standing(card, programme, { day, earlier });
  if (asked && (hers?.rank ?? 0) < asked.rank) return { code: 'OF_TIER', tierName: asked.name };
  if (day < (when.from ?? day) || day > (when.to ?? day)) return { code: 'NOT_TODAY', ...when };
  const full = limits.find(
    (limit) => doneWithin(activity, card, spanOf(limit, day)) >= limit.times,
  );
  return full && { code: 'LIMIT', ...full };
}

/** Days that begin so: the whole of a day, its month, its year, or nothing for all there are. */
function spanOf({ per }: ActivityLimit, day: Day): string {
  return day.slice(0, { day: 10, month: 7, year: 4, ever: 0 }[per]);
}

function doneWithin({ id }: Activity, { lots }: Card, days: string): number {
  return lots.filter(({ activity, earnedOn }) => activity?.id === id && earnedOn.startsWith(days))
    .length;
}

function whichOf(
  activity: Activity,
  { card, day }: RecordActivityRequest,
): Result<string, ActivityRefusal> {
  switch (activity.kind) {
    case 'enrolment':
      return done('enrolment');
    case 'birthday':
      return birthdayYear(card, day, activity.days ?? 1);
    default:
      return done(`${day} ${doneWithin(activity, card, day) + 1}`);
  }
}

/** The year of the birthday that the day belongs to; late in December that is the next one's no. */
function birthdayYear({ profile }: Card, day: Day, days: number): Result<string, ActivityRefusal> {
  const { birthday } = profile;
  if (!birthday) return refused({ code: 'BIRTHDAY_UNKNOWN' });
  const years = [yearOf(day), yearOf(day) - 1];
  const year = years.find((each) => {
    const on = monthDayIn(each, birthday);
    return day >= on && day < addDays(on, days);
  });
  if (year !== undefined) return done(`${year}`);
  const from = monthDayIn(yearOf(day), birthday);
  return refused({ code: 'NOT_TODAY', from, to: addDays(from, days - 1) });
}
