import type { Card } from '#domain/member/card.ts';
import type { Minor } from '#domain/money/money.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';

/** A voucher or credit of hers that pays for this basket, or could; a coupon that opens more. */
export type RightOnOffer = {
  readonly right: string;
  readonly name: OwnText;
  readonly on: boolean;
} & (
  | {
      readonly kind: 'money';
      /** What it pays of this basket, or would pay of what is left. */
      readonly minor: Minor;
      /** A voucher is used whole: what of it this basket leaves unpaid for ever. */
      readonly lostMinor: Minor;
    }
  /** Put on, and it gives nothing here: it stays hers. */
  | { readonly kind: 'coupon'; readonly isIdle: boolean }
);

/** In the order of her card, so that a button stays where it is when it is pressed. */
export function rightsOnOffer(quote: Quote, { rights = [] }: Pick<Card, 'rights'>): RightOnOffer[] {
  const { vouchers = [], coupons = [], reach, totals } = quote;
  const restMinor = totals.dueMinor + totals.pointsMinor;
  return rights.flatMap(({ id: right, terms }): RightOnOffer[] => {
    const paid = vouchers.find(({ id }) => id === right);
    const coupon = coupons.find((one) => one.right === right);
    const open = reach.find((one) => 'right' in one && one.right === right);
    if (terms && coupon) {
      return [{ kind: 'coupon', right, name: terms.name, on: true, isIdle: !coupon.isUsed }];
    }
    if (terms && paid) {
      const { minor, amount } = paid;
      const lostMinor = amount - minor;
      return [{ kind: 'money', right, name: terms.name, on: true, minor, lostMinor }];
    }
    if (open?.code === 'COUPON') {
      return [{ kind: 'coupon', right, name: open.name, on: false, isIdle: false }];
    }
    if (open?.code !== 'VOUCHER' || restMinor === 0) return [];
    const minor = Math.min(open.minor, restMinor);
    return [{ kind: 'money', right, name: open.name, on: false, minor, lostMinor: 0 }];
  });
}
