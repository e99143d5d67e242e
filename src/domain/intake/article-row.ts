import type { Article } from '../purchase/article.ts';
import { done, type Result, refused } from '../result.ts';
import type { ArticleField } from './article-columns.ts';
import type { FileRow } from './file-row.ts';
import { readGoods } from './goods.ts';
import type { RowIssue } from './issue.ts';
import { type Reading, readRow } from './row-reader.ts';

const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

export function articleRow(
  file: FileRow,
  reading: Reading<ArticleField>,
): Result<Article, readonly RowIssue<ArticleField>[]> {
  const row = readRow(file, reading);
  const goods = readGoods(row);
  const barcode = row.text('barcode', 64);
  if (barcode !== undefined && SHORTENED.test(barcode)) row.refuse('barcode', 'NUMBER_SHORTENED');
  const care = row.text('care', 400);
  if (goods === undefined || row.issues.length > 0) return refused(row.issues);
  return done({
    ...goods,
    ...(barcode === undefined ? {} : { barcode }),
    ...(care === undefined ? {} : { care }),
  });
}
