import type { Minor } from '#domain/money/money.ts';
import { isGiftCard } from '#domain/programme/scope.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { isUnknown, type Sale } from '../basket/sale.ts';

/**
 * What a line, or all goods of the basket, would cost without what is taken off by hand: off a line
 * after every benefit, off the basket after that. Gift cards keep their price.
 */
export function leftToTake({ lines }: Quote, sale: Sale, line?: string): Minor {
  const goods = sale.lines.filter((each) => !isUnknown(each) && !isGiftCard(each.article));
  return lines
    .filter(({ id }) => goods.some((each) => each.id === id) && (line ?? id) === id)
    .reduce((sum, each) => {
      const byHand = each.discounts.filter(({ benefit }) =>
        line === undefined ? benefit === '*' : benefit.startsWith('*'),
      );
      return byHand.reduce((minor, discount) => minor + discount.minor, sum + each.netMinor);
    }, 0);
}
