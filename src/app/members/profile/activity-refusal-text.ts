import type { NoActivity } from '#actions/record-activity.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { ownText } from '#i18n/own-text.ts';

/** Why no points were given, with the limit or the day that says so. */
export function activityRefusalText(refusal: NoActivity, voice: Voice): string {
  const { say, format, language, today } = voice;
  switch (refusal.code) {
    case 'LIMIT':
      return say(`members.activity.LIMIT.${refusal.per}`, { n: refusal.times });
    case 'OF_TIER':
      return say('members.activity.OF_TIER', { tier: ownText(refusal.tierName, language) });
    case 'ALREADY_GIVEN':
      return say('members.activity.ALREADY_GIVEN', { day: format.day(refusal.on, today) });
    case 'NOT_RECORDED':
    case 'MEMBER_UNKNOWN':
      return say(`members.refused.${refusal.code}`);
    default:
      return say(`members.activity.${refusal.code}`);
  }
}
