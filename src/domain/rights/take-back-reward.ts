import type { Day } from '../calendar/day.ts';
import type { RewardTaken, RewardTakenBack } from '../fact/fact.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import { done, type Result, refused } from '../result.ts';
import { moveRights } from './move-rights.ts';
import { type RightMove, rightOn } from './right.ts';

export interface TakeBackRewardRequest {
  readonly card: Card;
  readonly taken: RewardTaken;
  readonly day: Day;
}

export interface RewardGone {
  readonly code: 'REWARD_GONE';
}

/**
 * A reward given by mistake: 300 points go back to the lots that they came from, and the voucher is
 * void. One that has paid, has lapsed or was taken back before stays as it is. Keeps V11.
 */
export function takeBackReward({
  card,
  taken,
  day,
}: TakeBackRewardRequest): Result<RewardTakenBack, RewardGone> {
  const { member, reward } = taken;
  const issued = moveRights([], taken.rights);
  const isAsItWas = issued.every(({ id, used }) => {
    const right = card.rights?.find((each) => each.id === id);
    return right && right.used === used && right.voided === 0 && !rightOn(right, day).lapsed;
  });
  if (!isAsItWas) return refused({ code: 'REWARD_GONE' });
  const entries = taken.entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'redeemed') return [];
    const { takes: gives, ...same } = entry;
    return [{ ...same, kind: 'given-back', day, gives }];
  });
  const rights = taken.rights.toReversed().map(
    ({ move, right, amount }): RightMove => ({
      ...{ move: move === 'used' ? 'given-back' : 'voided', right, amount },
    }),
  );
  return done({ type: 'reward.taken-back', member, reward, entries, rights });
}
