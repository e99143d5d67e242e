import type { VoucherOf } from '#domain/promise/voucher-paid.ts';
import { codeInGroups } from '#domain/rights/code.ts';
import type { Say } from '#i18n/say.ts';

/** A gift card or a voucher by its code, in groups as it is printed. */
export function codeName(of: VoucherOf, code: string, say: Say): string {
  const number = codeInGroups(code);
  return say(of === 'gift-card' ? 'till.giftCard.number' : 'till.voucher', { number });
}
