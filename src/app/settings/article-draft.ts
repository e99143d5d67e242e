import { plainAmount } from '#app/kit/plain-amount.ts';
import type { Article } from '#domain/purchase/article.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import { readAmount } from '#i18n/read-amount.ts';

export type ArticleField =
  | 'sku'
  | 'barcode'
  | 'name'
  | 'category'
  | 'brand'
  | 'colour'
  | 'size'
  | 'season'
  | 'list'
  | 'price'
  | 'care';

/** An article as it is being typed. */
export type ArticleDraft = Readonly<Record<ArticleField, string>>;

interface FieldOf {
  readonly field: ArticleField;
  readonly optional: boolean;
  readonly money: boolean;
}

const texts = ['barcode', 'category', 'brand', 'colour', 'size', 'season', 'care'] as const;

const order: readonly ArticleField[] = [
  'name',
  'price',
  'barcode',
  'sku',
  'list',
  'category',
  'brand',
  'colour',
  'size',
  'season',
  'care',
];

export const fields: readonly FieldOf[] = order.map((field) => ({
  field,
  optional: !['name', 'price'].includes(field),
  money: field === 'price' || field === 'list',
}));

export function draftOf(
  article: Article | undefined,
  currency: string,
  language: ScreenLanguage,
): ArticleDraft {
  const typed = (minor: number | undefined) =>
    minor === undefined ? '' : plainAmount(minor, currency, language);
  const blank = Object.fromEntries(order.map((field) => [field, '']));
  const known = Object.fromEntries(texts.map((field) => [field, article?.[field] ?? '']));
  const { sku = '', name = '', priceMinor, listMinor } = article ?? {};
  const prices = { price: typed(priceMinor), list: typed(listMinor) };
  return { ...blank, ...known, ...prices, sku, name } as ArticleDraft;
}

export interface PriceForm {
  readonly code: 'PRICE_FORM';
  readonly field: 'price' | 'list';
}

/** The article typed; what stands in no field of the form (tags, tax) stays as it was. */
export function articleFrom(
  draft: ArticleDraft,
  before: Article | undefined,
  currency: string,
): Result<Article, PriceForm> {
  const price = readAmount(draft.price, currency);
  if (!price.ok) return refused({ code: 'PRICE_FORM', field: 'price' });
  const list = draft.list.trim() === '' ? price : readAmount(draft.list, currency);
  if (!list.ok) return refused({ code: 'PRICE_FORM', field: 'list' });
  const { tags, taxBasisPoints, costMinor } = before ?? {};
  const known = texts.flatMap((field) => {
    const text = draft[field].trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return done({
    ...(tags && { tags }),
    ...(taxBasisPoints !== undefined && { taxBasisPoints }),
    ...(costMinor !== undefined && { costMinor }),
    ...Object.fromEntries(known),
    sku: draft.sku.trim() || codeFor(draft),
    name: draft.name.trim(),
    priceMinor: price.value,
    listMinor: Math.max(list.value, price.value),
  });
}

/** Who has no codes of her own has the label's, or what tells the piece from the others. */
function codeFor({ barcode, name, colour, size }: ArticleDraft): string {
  const told = [name, colour, size].map((text) => text.trim()).filter((text) => text !== '');
  return barcode.trim() || told.join(' ');
}
