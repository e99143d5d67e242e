import type { Card } from '#domain/member/card.ts';
import { maskedPhoneText } from '#i18n/phone-text.ts';
import type { Say } from '#i18n/say.ts';

/** What to call somebody who may have left nothing but a phone, or not even that. */
export function memberName({ profile, number }: Card, say: Say): string {
  if (profile.name) return profile.name;
  const phone = profile.phones?.[0];
  return say('till.member.unnamed.as', {
    mark: phone ? maskedPhoneText(phone.e164 ?? phone.typed) : number,
  });
}
