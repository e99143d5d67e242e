import type { EnrolRefusal } from '#actions/enrol-member.ts';
import type { NotRecorded } from '#actions/not-recorded.ts';
import { cardRefusalText } from '#app/kit/card-refusal-text.ts';
import { toldRefusalText } from '#app/kit/told-refusal-text.ts';
import type { Say } from '#i18n/say.ts';

type Refused = Exclude<EnrolRefusal | NotRecorded, { readonly code: 'PHONE_KNOWN' }>;

/** Why somebody was not put on the books. */
export function enrolRefusalText(refusal: Refused, say: Say): string {
  switch (refusal.code) {
    case 'NOBODY':
    case 'NOT_RECORDED':
      return say(`till.enrol.${refusal.code}`);
    case 'EMAIL_FORM':
    case 'TOO_LONG':
      return toldRefusalText(refusal, say);
    default:
      return cardRefusalText(refusal, say);
  }
}
