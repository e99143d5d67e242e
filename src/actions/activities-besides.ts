import { activitiesMet } from '#domain/activity/record-activity.ts';
import { referralPoints } from '#domain/activity/referral.ts';
import type { ActivityRecorded } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';

interface Bought {
  /** In force on the day of the purchase. */
  readonly rules: InForce;
  /** Hers before it. */
  readonly card: Card;
  /** Of who brought her, where this till has it. */
  readonly referrer: Card | undefined;
}

/** What she, or who brought her, gets points for besides the goods of a purchase. */
export function activitiesBesides(
  { rules, card, referrer }: Bought,
  purchase: Purchase,
): ActivityRecorded[] {
  const { day } = purchase;
  return [
    ...activitiesMet({ ...rules, card, day }, 'birthday'),
    ...referralPoints({ ...rules, friend: card, referrer, purchase, day }),
  ];
}
