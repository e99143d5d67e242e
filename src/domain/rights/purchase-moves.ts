import type { Quote } from '../promise/quote.ts';
import { isBearers } from '../promise/voucher-paid.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { RightMove } from './right.ts';

/**
 * What a purchase does to rights: vouchers that paid and coupons that opened something are used,
 * what it brings is issued, and a line with a gift card's number puts its price on that card. Keeps
 * V3, V5, V6, V8 and V12.
 */
export function purchaseMoves({ lines, day }: Purchase, promised: Quote): RightMove[] {
  const used = (promised.vouchers ?? [])
    .filter(({ of }) => of !== 'paper')
    .map(
      ({ id, of, amount }): RightMove => ({
        ...{ move: 'used', right: id, amount },
        ...(isBearers(of) && { bearer: true }),
      }),
    );
  const opened = (promised.coupons ?? [])
    .filter(({ isUsed }) => isUsed)
    .map(({ right }): RightMove => ({ move: 'used', right, amount: 1 }));
  const issued = (promised.issues ?? []).map(
    ({ right, amount, terms }): RightMove => ({ move: 'issued', right, amount, terms }),
  );
  const loaded = lines.flatMap(({ giftCard, name, netMinor }): RightMove[] => {
    if (giftCard === undefined || netMinor === 0) return [];
    const terms = { kind: 'gift-card', name: { en: name }, issuedOn: day } as const;
    return [{ move: 'issued', right: giftCard, amount: netMinor, terms, bearer: true }];
  });
  return [...used, ...opened, ...issued, ...loaded];
}
