import {
  type ActivityRefusal,
  activitiesMet,
  recordActivity as decide,
} from '#domain/activity/record-activity.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { cardsAfter } from './card-after.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { AboutMember, MemberUnknown } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface RecordActivity extends AboutMember {
  readonly activity: string;
}

export type NoActivity = ActivityRefusal | MemberUnknown | NotRecorded;

/**
 * Writes down that a member came by, answered a survey, or did what the boutique thought of, with
 * its points. Who comes by on her birthday gets those of her birthday too.
 */
export async function recordActivity(
  shop: Shop,
  request: RecordActivity,
): Promise<Result<void, NoActivity>> {
  return await orNotRecorded(record(shop, request));
}

async function record(
  shop: Shop,
  { clerk, member, activity }: RecordActivity,
): Promise<Result<void, ActivityRefusal | MemberUnknown>> {
  const at = momentNow(shop);
  let decided: Result<void, ActivityRefusal | MemberUnknown> = refused({ code: 'MEMBER_UNKNOWN' });
  await append(shop.db, { clerk, at }, async (state) => {
    const [card, programmes] = await Promise.all([
      readCard(shop.db, member),
      readProgrammes(shop.db),
    ]);
    const nothing = { bodies: [], cards: [] };
    decided = refused({ code: 'MEMBER_UNKNOWN' });
    if (!card) return nothing;
    const asked = { ...inForce(programmes, at.day), card, day: at.day };
    const recorded = decide({ ...asked, activity });
    decided = recorded.ok ? done(undefined) : recorded;
    if (!recorded.ok) return nothing;
    const bodies = [recorded.value, ...activitiesMet(asked, 'birthday')];
    const cards = await cardsAfter(shop.db, { cards: [card], bodies }, { clerk, at, state });
    return { bodies, cards };
  });
  if (decided.ok) shop.nudge();
  return decided;
}
