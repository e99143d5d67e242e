import type { ToldRefusal } from '#domain/member/told.ts';
import type { Say } from '#i18n/say.ts';

/** What is wrong with something told of a member, for the error of its Field. */
export function toldRefusalText(refusal: ToldRefusal, say: Say): string {
  if (refusal.code === 'EMAIL_FORM') return say('kit.told.EMAIL_FORM');
  return say('kit.told.TOO_LONG', { most: refusal.most });
}
