import type { Card } from '#domain/member/card.ts';
import type { Minor } from '#domain/money/money.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';

/** A voucher or credit of hers that pays for this basket, or could. */
export interface RightOnOffer {
  readonly right: string;
  readonly name: OwnText;
  readonly on: boolean;
  /** What it pays of this basket, or would pay of what is left. */
  readonly minor: Minor;
  /** A voucher is used whole: what of it this basket leaves unpaid for ever. */
  readonly lostMinor: Minor;
}

/** In the order of her card, so that a button stays where it is when it is pressed. */
export function rightsOnOffer(quote: Quote, { rights = [] }: Pick<Card, 'rights'>): RightOnOffer[] {
  const { vouchers = [], reach, totals } = quote;
  const restMinor = totals.dueMinor + totals.pointsMinor;
  return rights.flatMap(({ id: right, terms }): RightOnOffer[] => {
    const paid = vouchers.find(({ id }) => id === right);
    const open = reach.find((one) => one.code === 'VOUCHER' && one.right === right);
    if (terms && paid) {
      const { minor, amount } = paid;
      return [{ right, name: terms.name, on: true, minor, lostMinor: amount - minor }];
    }
    if (open?.code !== 'VOUCHER' || restMinor === 0) return [];
    const minor = Math.min(open.minor, restMinor);
    return [{ right, name: open.name, on: false, minor, lostMinor: 0 }];
  });
}
