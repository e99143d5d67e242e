import type { GiveRefusal } from '#actions/give-purchase.ts';
import type { GivingStays } from '#actions/take-back-giving.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';

export function giveRefusalWords(
  refusal: GiveRefusal | GivingStays,
  { say, format, today }: { readonly say: Say; readonly format: Format; readonly today: string },
): string {
  switch (refusal.code) {
    case 'NOT_RECORDED':
      return say('till.return.notRecorded');
    case 'PURCHASE_UNKNOWN':
      return say('till.return.PURCHASE_UNKNOWN');
    case 'TOO_OLD':
      return say('till.give.TOO_OLD', { day: format.day(refusal.until, today) });
    case 'TOO_LATE':
    case 'GIVING_GONE':
    case 'IS_OF_MEMBER':
    case 'NEVER_GIVEN':
    case 'CAME_BACK':
    case 'MEMBER_WITHDRAWN':
    case 'MEMBER_UNKNOWN':
      return say(`till.give.${refusal.code}`);
  }
}
