import type { Minor } from '../money/money.ts';
import type { Article } from '../purchase/article.ts';
import type { Basket, BasketLine } from '../purchase/purchase.ts';

/** Goods for worked examples and tests; the sku is the name and the line is named after it. */
export function line(name: string, priceMinor: Minor, more: Partial<LineMore> = {}): BasketLine {
  const { quantity = 1, ...article } = more;
  return {
    id: name,
    quantity,
    article: { sku: name, name, listMinor: priceMinor, priceMinor, ...article },
  };
}

type LineMore = Omit<Article, 'sku' | 'name' | 'priceMinor'> & { readonly quantity: number };

export function basketOf(...lines: readonly BasketLine[]): Basket {
  return { lines };
}

/** Dress 890.00 at full price, scarf 400.00 reduced, belt 310.00 of the new season. */
export const dressScarfBelt: Basket = basketOf(
  line('dress', 89_000, { category: 'dresses' }),
  line('scarf', 40_000, { tags: ['reduced'], category: 'accessories' }),
  line('belt', 31_000, { tags: ['new-season'], category: 'accessories' }),
);
