import type { NoReward, RewardStays } from '#actions/take-reward.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { ownText } from '#i18n/own-text.ts';

/** Why a reward was not given or not taken back, with the points or the tier that are missing. */
export function rewardRefusalText(refusal: NoReward | RewardStays, voice: Voice): string {
  const { say, language } = voice;
  switch (refusal.code) {
    case 'POINTS_SHORT':
      return say('members.reward.short', { n: refusal.asked - refusal.most });
    case 'POINTS_ELSEWHERE':
      return say('members.reward.POINTS_ELSEWHERE', { n: refusal.granted });
    case 'REWARD_TIER':
      return say('members.activity.OF_TIER', { tier: ownText(refusal.tierName, language) });
    case 'MEMBER_WITHDRAWN':
      return say('members.activity.MEMBER_WITHDRAWN');
    case 'NOT_RECORDED':
    case 'MEMBER_UNKNOWN':
      return say(`members.refused.${refusal.code}`);
    default:
      return say(`members.reward.${refusal.code}`);
  }
}
