import type { NotTakenBack, NotUndone } from '#actions/loose-return.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';

export function looseRefusalWords(
  refusal: NotTakenBack | NotUndone,
  say: Say,
  format: Format,
): string {
  switch (refusal.code) {
    case 'NOTHING_CHOSEN':
      return say('till.return.NOTHING_CHOSEN');
    case 'TOO_MANY_OF_ONE':
      return say('money.loose.TOO_MANY_OF_ONE', { n: refusal.most });
    case 'TOO_MUCH':
      return say('money.loose.TOO_MUCH', { amount: format.money(refusal.mostMinor) });
    case 'NOTE_MISSING':
      return say('money.byHand.noReason');
    case 'MANAGER_ONLY':
      return say('money.byHand.managerOnly');
    case 'NOT_RECORDED':
      return say('till.return.notRecorded');
    case 'VOUCHER_GONE':
      return say('money.voucher.VOUCHER_GONE');
    case 'BAD_LINE':
    case 'GIFT_CARD':
    case 'MEMBER_UNKNOWN':
    case 'RETURN_UNKNOWN':
    case 'TOO_LATE':
      return say(`money.loose.${refusal.code}`);
  }
}
