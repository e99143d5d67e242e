import type { Day } from '../calendar/day.ts';
import type { ActivityRecorded } from '../fact/fact.ts';
import type { ActivityDone } from '../ledger/entry.ts';
import { lifeOf } from '../ledger/lapse.ts';
import { turnOf } from '../ledger/spend.ts';
import type { MemberId } from '../member/member.ts';
import type { Points } from '../money/money.ts';
import type { Activity, Programme } from '../programme/programme.ts';

interface Given {
  readonly programme: Programme;
  readonly activity: Activity;
  readonly member: MemberId;
  readonly day: Day;
  readonly points: Points;
  /** Names this one among all of its kind: the year, the friend, the day and which of that day. */
  readonly which: string;
  readonly friend?: MemberId;
}

/**
 * Points for something done, in a lot that is named after it, so that whoever writes it down a
 * second time gives nothing. Keeps A2.
 */
export function activityPoints(given: Given): ActivityRecorded {
  const { programme, activity, member, day, points, which, friend } = given;
  const { id, kind, name } = activity;
  const done: ActivityDone = { id, kind, ...(friend !== undefined && { friend }) };
  return {
    type: 'activity.recorded',
    member,
    entries: [
      {
        ...{ kind: 'earned', member, day, points, ...turnOf(programme) },
        why: { code: 'ACTIVITY', activity: done, name },
        lot: lotName(activity, which),
        ...lifeOf(programme.expiry, day),
      },
    ],
  };
}

export function lotName({ id }: Activity, which: string): string {
  return `${id} ${which}`;
}
