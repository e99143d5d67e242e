import type { Day } from '../calendar/day.ts';
import type { ActivityRecorded } from '../fact/fact.ts';
import type { Card } from '../member/card.ts';
import { isKept } from '../member/is-kept.ts';
import type { Programme } from '../programme/programme.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { activityPoints, lotName } from './activity-points.ts';
import { closedBecause } from './record-activity.ts';

interface Referred {
  readonly programme: Programme;
  readonly earlier?: readonly Programme[] | undefined;
  /** Hers before the purchase. */
  readonly friend: Card;
  /** Of who brought her, where this till has it: without it no limit of hers can be told. */
  readonly referrer?: Card | undefined;
  readonly purchase: Pick<Purchase, 'lines'>;
  readonly day: Day;
}

/**
 * The points of both sides when a friend's first purchase comes to what the programme asks: 200 to
 * who brought her and 100 to her, from 100.00 on. Both lots are named after the friend, so it is
 * once for ever, whoever else writes it down. Keeps A5.
 */
export function referralPoints(asked: Referred): ActivityRecorded[] {
  const { programme, earlier, friend, referrer, day } = asked;
  const { member, referredBy } = friend;
  if (referredBy === undefined || referredBy === member || !isFirst(friend)) return [];
  const spentMinor = goodsMinor(asked);
  return (programme.activities ?? []).flatMap((activity) => {
    if (activity.kind !== 'referral' || spentMinor < (activity.fromMinor ?? 0)) return [];
    if (friend.lots.some(({ id }) => id === lotName(activity, member))) return [];
    const given = { programme, activity, day, which: member, friend: member };
    const { points, friendPoints } = activity;
    const isFull = referrer && closedBecause(activity, { programme, earlier, card: referrer, day });
    return [
      activityPoints({ ...given, member, points: friendPoints }),
      ...(isFull ? [] : [activityPoints({ ...given, member: referredBy, points })]),
    ];
  });
}

/** A purchase of which nothing is left was none. */
function isFirst({ purchases }: Card): boolean {
  return !purchases.some(isKept);
}

function goodsMinor({ purchase }: Referred): number {
  return purchase.lines
    .filter((line) => !isGiftCard(line))
    .reduce((sum, { netMinor }) => sum + netMinor, 0);
}
