import type { RewardTaken, RewardTakenBack } from '#domain/fact/fact.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { type Result, refused } from '#domain/result.ts';
import { takeBackReward as decideBack, type RewardGone } from '#domain/rights/take-back-reward.ts';
import { takeReward as decide, type RewardRefusal } from '#domain/rights/take-reward.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import { oneAtATime } from '#storage/one-at-a-time.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { isLeaving } from '#storage/till-state.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { ClaimRefusal, Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface TakeReward extends AboutMember {
  readonly reward: string;
}

export type NoReward = RewardRefusal | ClaimRefusal | MemberUnknown | NotRecorded;

/**
 * Changes her points into a reward. Where other tills may spend them too, the endpoint grants them
 * first, as for a purchase.
 */
export async function takeReward(
  shop: Shop,
  request: TakeReward,
): Promise<Result<RewardTaken, NoReward>> {
  const take = () => record(shop, request);
  return await orNotRecorded(oneAtATime(`${shop.db.name}.spend.${request.member}`, take));
}

async function record(shop: Shop, request: TakeReward): Promise<Result<RewardTaken, NoReward>> {
  const { member, reward } = request;
  const { day } = momentNow(shop);
  const [card, programmes] = await Promise.all([
    readCard(shop.db, member),
    readProgrammes(shop.db),
  ]);
  if (!card) return refused({ code: 'MEMBER_UNKNOWN' });
  const asked = { ...inForce(programmes, day), reward, right: shop.newId() };
  const wished = decide({ ...asked, card, day });
  if (!wished.ok) return wished;
  const points = wished.value.entries.reduce((sum, entry) => sum + entry.points, 0);
  const claimed = await shop.claim(member, points);
  if (!claimed.ok) return claimed;
  const { lots: held } = await readHeld(shop.db, member);
  return await recordAboutMember<RewardTaken, NoReward>(shop, request, (now, today, till) => {
    if (till.alone) return decide({ ...asked, card: now, day: today });
    const usable = isLeaving(till) ? 0 : usableHeld(now, held, today);
    if (usable < points) return refused({ code: 'LINE_DOWN' });
    return decide({ ...asked, card: now, day: today, heldLots: held });
  });
}

export interface TakeBackReward extends AboutMember {
  /** That the reward gave. */
  readonly right: string;
}

export type RewardStays = RewardGone | MemberUnknown | NotRecorded;

/** Undoes a reward by what compensates it, as long as nothing was done with it. */
export async function takeBackReward(
  shop: Shop,
  { clerk, member, right }: TakeBackReward,
): Promise<Result<RewardTakenBack, RewardStays>> {
  const history = await readHistory(shop.db, member);
  const taken = history
    .flatMap(({ body }) => (body.type === 'reward.taken' ? [body] : []))
    .find(({ rights }) => rights.some((move) => move.right === right));
  if (!taken) return refused({ code: 'REWARD_GONE' });
  return await orNotRecorded(
    recordAboutMember<RewardTakenBack, RewardGone>(shop, { clerk, member }, (card, day) =>
      decideBack({ card, taken, day }),
    ),
  );
}
