import { MOST_PIECES } from '../money/money.ts';
import type { Article } from '../purchase/article.ts';
import { done, type Result } from '../result.ts';
import { readGoods } from './goods.ts';
import type { RowIssue } from './issue.ts';
import { CellsKey, knownCells } from './known-cells.ts';
import { endOf, type LaidRow, startOf } from './laid-row.ts';
import { type PurchaseField, purchaseFile } from './purchase-columns.ts';
import { type HistoryLine, type PurchaseReading, purchaseRow, readHead } from './purchase-row.ts';
import { readRow } from './row-reader.ts';

/** What a row has in common with the others of its receipt, and what it is a row of. */
type Head = Pick<HistoryLine, 'receipt' | 'when' | 'member' | 'back'>;

const OF_HEAD: readonly PurchaseField[] = ['receipt', 'day', 'member', 'kind'];
const OF_GOODS = purchaseFile.fields.filter(
  (field) => field !== 'quantity' && !OF_HEAD.includes(field),
);
const MOST_GOODS = 32_768;

/**
 * The rows of a purchase history in turn, as `purchaseRow` reads each of them by itself. Receipt,
 * day and member stand on every row of a receipt, and an article comes again and again: both are
 * read once. Whatever is not as plain as that is left to `purchaseRow`.
 */
export function purchaseRows(
  reading: PurchaseReading,
): (row: LaidRow) => Result<HistoryLine, readonly RowIssue<PurchaseField>[]> {
  const headOf = lastHead(reading);
  const articleOf = articlesOnce(reading);
  return (row) => {
    const quantity = row.isPlain ? plainQuantity(row, reading) : 0;
    const head = quantity === 0 ? undefined : headOf(row);
    const article = head && (quantity > 0 || head.back) ? articleOf(row) : undefined;
    if (!head || !article) return purchaseRow({ row: row.row, cells: row.cells() }, reading);
    const { receipt, when, member, back } = head;
    return done({ receipt, when, member, back, article, quantity: Math.abs(quantity) });
  };
}

function lastHead(reading: PurchaseReading): (row: LaidRow) => Head | undefined {
  const key = new CellsKey(columnsOf(OF_HEAD, reading));
  let last: Head | undefined;
  return (laid) => {
    if (last && key.isOf(laid)) return last;
    const row = readRow({ row: laid.row, cells: laid.cells() }, reading);
    const { when, ...rest } = readHead(row, reading);
    const head = when && row.issues.length === 0 ? { ...rest, when } : undefined;
    last = key.set(laid) ? head : undefined;
    return head;
  };
}

function articlesOnce(reading: PurchaseReading): (row: LaidRow) => Article | undefined {
  const articles = knownCells<Article>(columnsOf(OF_GOODS, reading), MOST_GOODS);
  return (laid) => {
    const known = articles.find(laid);
    if (known) return known;
    const row = readRow({ row: laid.row, cells: laid.cells() }, reading);
    const article = readGoods(row);
    if (!article || row.issues.length > 0) return undefined;
    articles.add(laid, article);
    return article;
  };
}

function columnsOf(fields: readonly PurchaseField[], { columns }: PurchaseReading) {
  return fields.flatMap((field) => columns[field] ?? []);
}

/** One where none is said; nought where it is not said in plain digits. */
function plainQuantity(row: LaidRow, { columns: { quantity: column } }: PurchaseReading): number {
  if (column === undefined) return 1;
  const [start, end] = [startOf(row, column), endOf(row, column)];
  if (start === end) return 1;
  const isMinus = row.bytes[start] === MINUS;
  let quantity = 0;
  for (let at = isMinus ? start + 1 : start; at < end; at += 1) {
    const digit = (row.bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9 || quantity > MOST_PIECES) return 0;
    quantity = quantity * 10 + digit;
  }
  if (quantity > MOST_PIECES) return 0;
  return isMinus ? 0 - quantity : quantity;
}

const ZERO = 0x30;
const MINUS = 0x2d;
