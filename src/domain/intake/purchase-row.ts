import { MOST_PIECES } from '../money/money.ts';
import type { Article } from '../purchase/article.ts';
import { done, type Result, refused } from '../result.ts';
import { wordsOf } from './columns.ts';
import type { FileRow } from './file-row.ts';
import { foldHeader } from './fold-header.ts';
import { readGoods } from './goods.ts';
import type { RowIssue } from './issue.ts';
import { type PurchaseField, returnWords } from './purchase-columns.ts';
import type { DayAndTime } from './read-day.ts';
import { type Reading, type RowReader, readRow } from './row-reader.ts';

/** How a file says that goods came back: by how receipts begin, or by its `kind` column. */
export interface PurchaseReading extends Reading<PurchaseField> {
  readonly returnPrefix: string;
}

/** One row of a purchase history: so many of an article, sold or brought back. */
export interface HistoryLine {
  readonly receipt: string;
  readonly when: DayAndTime;
  /** As the file names her; empty for a passer-by. */
  readonly member: string;
  readonly back: boolean;
  readonly article: Article;
  /** Always positive. */
  readonly quantity: number;
}

/**
 * A row of a purchase history. A price of nothing is let in (a gift, a sample); a price below
 * nothing is not; goods that leave the shop in negative numbers are a stock correction and no
 * purchase, unless the row is marked as a return.
 */
export function purchaseRow(
  file: FileRow,
  reading: PurchaseReading,
): Result<HistoryLine, readonly RowIssue<PurchaseField>[]> {
  const row = readRow(file, reading);
  const { when, ...head } = readHead(row, reading);
  const quantity = readQuantity(row, head.back);
  const article = readGoods(row);
  if (row.issues.length > 0 || !when || !article || !quantity) return refused(row.issues);
  return done({ ...head, when, article, quantity });
}

/** What a row has in common with the others of its receipt. */
export function readHead(row: RowReader<PurchaseField>, { returnPrefix }: PurchaseReading) {
  const receipt = row.text('receipt', 40) ?? '';
  const member = row.text('member', 64) ?? '';
  const when = row.day('day');
  if (row.cell('day') === '') row.refuse('day', 'MISSING');
  return { receipt, member, when, back: isReturn(row, receipt, returnPrefix) };
}

function isReturn(row: RowReader<PurchaseField>, receipt: string, prefix: string): boolean {
  if (prefix !== '' && receipt.startsWith(prefix) && /\d/.test(receipt[prefix.length] ?? '')) {
    return true;
  }
  const kind = row.cell('kind');
  return kind !== '' && RETURN_WORDS.has(foldHeader(kind));
}

const RETURN_WORDS = new Set(wordsOf(returnWords));

function readQuantity(row: RowReader<PurchaseField>, back: boolean): number | undefined {
  if (row.cell('quantity') === '') return 1;
  const quantity = row.whole('quantity', 'QUANTITY_UNREADABLE');
  if (quantity === undefined) return undefined;
  if (quantity === 0) return row.refuse('quantity', 'QUANTITY_ZERO');
  if (Math.abs(quantity) > MOST_PIECES) {
    return row.refuse('quantity', 'AMOUNT_TOO_LARGE');
  }
  if (quantity < 0 && !back) return row.refuse('quantity', 'NEGATIVE_WITHOUT_RETURN');
  return Math.abs(quantity);
}
