import type { VoidRefusal } from '#actions/void-purchase.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';

export function returnRefusalWords(refusal: VoidRefusal, say: Say, format: Format): string {
  switch (refusal.code) {
    case 'NOT_RECORDED':
      return say('till.return.notRecorded');
    case 'REFUND_CHANGED':
      return say('till.return.REFUND_CHANGED', { amount: format.money(refusal.refundMinor) });
    case 'GIFT_CARD_SPENT':
      return say('till.return.GIFT_CARD_SPENT', {
        number: refusal.giftCard,
        amount: format.money(refusal.leftMinor),
      });
    case 'TOO_MANY':
      return say('till.return.TOO_MANY', { n: refusal.left });
    case 'UNKNOWN_LINE':
    case 'BAD_QUANTITY':
    case 'NOTHING_CHOSEN':
      return say('till.return.NOTHING_CHOSEN');
    case 'CODES_WITH_LINE':
    case 'NOTHING_LEFT':
    case 'PURCHASE_UNKNOWN':
    case 'TOO_LATE':
      return say(`till.return.${refusal.code}`);
  }
}
