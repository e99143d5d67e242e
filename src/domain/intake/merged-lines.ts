import { MOST_MINOR } from '../money/money.ts';
import type { Earning, Programme } from '../programme/programme.ts';
import { isGiftCard, outOfScope } from '../programme/scope.ts';
import type { Article } from '../purchase/article.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import type { ReceiptLine } from './gather-receipts.ts';

/** Lines of a receipt are named by their places in it, from 1. */
export function basketLine(line: ReceiptLine, place: number): BasketLine {
  return { id: String(place + 1), ...line };
}

/**
 * The lines of a receipt that no rule of a history tells apart, as one: points that are rounded by
 * the sale count the money of all lines that earn. What cost nothing stays as it is, since its
 * pieces are counted; where points are rounded line by line, or counted without tax, every line
 * does. The programme gives no benefits, as `historyProgramme` has it.
 */
export function mergedLines(
  lines: readonly ReceiptLine[],
  { earning }: Pick<Programme, 'earning'>,
): readonly BasketLine[] {
  if (earning && (earning.roundPer !== 'sale' || earning.tax !== 'included')) {
    return lines.map(basketLine);
  }
  const merged: BasketLine[] = [];
  const sums = new Map<string, { place: number; article: Article; minor: number }>();
  for (const [place, line] of lines.entries()) {
    const { article, quantity } = line;
    const minor = article.priceMinor * quantity;
    const kind = kindOf(article, earning);
    const sum = sums.get(kind);
    if (minor === 0) merged.push(basketLine(line, place));
    else if (sum) sum.minor += minor;
    else sums.set(kind, { place, article, minor });
  }
  for (const { place, article, minor } of sums.values()) {
    const reducedBy = article.listMinor - article.priceMinor;
    if (minor + reducedBy > MOST_MINOR) return lines.map(basketLine);
    const price = { listMinor: minor + reducedBy, priceMinor: minor };
    merged.push(basketLine({ article: { ...article, ...price }, quantity: 1 }, place));
  }
  return merged;
}

function kindOf(
  article: Article,
  earning: Earning | undefined,
): 'gift-card' | 'excepted' | 'goods' {
  if (isGiftCard(article)) return 'gift-card';
  const except = earning?.except;
  return except && outOfScope(article, except) === undefined ? 'excepted' : 'goods';
}
