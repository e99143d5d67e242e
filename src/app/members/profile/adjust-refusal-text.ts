import type { NotAdjusted } from '#actions/adjust-points.ts';
import type { Voice } from '#app/kit/promise/voice.ts';

/** Why no points were given or taken by hand, with the most that can be. */
export function adjustRefusalText(refusal: NotAdjusted, { say }: Voice): string {
  switch (refusal.code) {
    case 'BAD_POINTS':
    case 'POINTS_SHORT':
      return say('members.points.byHand.most', { n: refusal.most });
    case 'MEMBER_WITHDRAWN':
      return say('members.activity.MEMBER_WITHDRAWN');
    case 'MANAGER_MISSING':
      return say('members.refused.MANAGER_ONLY');
    default:
      return say(`members.refused.${refusal.code}`);
  }
}
