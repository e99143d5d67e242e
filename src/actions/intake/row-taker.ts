import type { ArticleField } from '#domain/intake/article-columns.ts';
import { articleRow } from '#domain/intake/article-row.ts';
import type { FileRow } from '#domain/intake/file-row.ts';
import { type Gathering, gatherReceipts } from '#domain/intake/gather-receipts.ts';
import { countHistory, type HistoryCounts } from '#domain/intake/history-counts.ts';
import type { RowIssue } from '#domain/intake/issue.ts';
import type { MemberField } from '#domain/intake/member-columns.ts';
import { type MemberDraft, memberRow } from '#domain/intake/member-row.ts';
import type { PurchaseField } from '#domain/intake/purchase-columns.ts';
import { purchaseRow } from '#domain/intake/purchase-row.ts';
import type { Reading } from '#domain/intake/row-reader.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Article } from '#domain/purchase/article.ts';
import { phoneNow } from '../read-phone.ts';
import { firstOfEach } from './first-of-each.ts';
import type { AnyField, CheckRequest } from './intake-desk.ts';

/** What the rows of a file have come to so far. */
export type Taken =
  | { readonly kind: 'members'; readonly drafts: readonly MemberDraft[] }
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly kind: 'purchases'; readonly gathering: Gathering };

export interface RowTaker {
  readonly taken: Taken;
  /** Takes a row in; the issues where it cannot be taken. */
  take(row: FileRow): readonly RowIssue[] | undefined;
}

export function rowTaker(request: CheckRequest): RowTaker {
  switch (request.kind) {
    case 'members':
      return memberTaker(request);
    case 'articles':
      return articleTaker(request);
    case 'purchases':
      return purchaseTaker(request);
  }
}

function memberTaker(request: CheckRequest): RowTaker {
  const readPhone = (typed: string) => phoneNow(typed, request.country);
  const reading = { ...readingOf<MemberField>(request), readPhone };
  const drafts: MemberDraft[] = [];
  const numbers = firstOfEach<MemberField>('number');
  const phones = firstOfEach<MemberField>('phone');
  const take = (row: FileRow) => {
    const draft = memberRow(row, reading);
    if (!draft.ok) return draft.refusal;
    const { number, profile } = draft.value;
    const [phone] = profile.phones ?? [];
    const twice = numbers.taken(number) ?? phones.taken(phone && (phone.e164 ?? phone.typed));
    if (twice) return [{ ...twice, row: row.row }];
    numbers.take(number, row.row);
    phones.take(phone && (phone.e164 ?? phone.typed), row.row);
    drafts.push(draft.value);
    return undefined;
  };
  return { taken: { kind: 'members', drafts }, take };
}

function articleTaker(request: CheckRequest): RowTaker {
  const reading = readingOf<ArticleField>(request);
  const articles: Article[] = [];
  const skus = firstOfEach<ArticleField>('sku');
  const barcodes = firstOfEach<ArticleField>('barcode');
  const take = (row: FileRow) => {
    const article = articleRow(row, reading);
    if (!article.ok) return article.refusal;
    const { sku, barcode } = article.value;
    const twice = skus.taken(sku) ?? barcodes.taken(barcode);
    if (twice) return [{ ...twice, row: row.row }];
    skus.take(sku, row.row);
    barcodes.take(barcode, row.row);
    articles.push(article.value);
    return undefined;
  };
  return { taken: { kind: 'articles', articles }, take };
}

function purchaseTaker(request: CheckRequest): RowTaker {
  const { returnPrefix } = request;
  const reading = { ...readingOf<PurchaseField>(request), returnPrefix };
  const gathering = gatherReceipts();
  const take = (row: FileRow) => {
    const line = purchaseRow(row, reading);
    if (!line.ok) return line.refusal;
    gathering.add(line.value);
    return undefined;
  };
  return { taken: { kind: 'purchases', gathering }, take };
}

function readingOf<Field extends AnyField>(request: CheckRequest): Reading<Field> {
  const { columns, dates, decimal, today, currency } = request;
  return { columns, dates, decimal, today, decimals: currencyDigits(currency) };
}

export function historyCounts(taken: Taken): HistoryCounts | undefined {
  return taken.kind === 'purchases' ? countHistory(taken.gathering.byMember()) : undefined;
}
