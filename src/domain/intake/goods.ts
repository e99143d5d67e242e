import type { Article } from '../purchase/article.ts';
import type { GoodsField } from './article-columns.ts';
import type { RowReader } from './row-reader.ts';

/** As much of a row as its goods ask for, of a purchase or of a catalogue. */
type GoodsRow = Pick<RowReader<GoodsField>, 'cell' | 'text' | 'amount' | 'refuse'>;

/** What a row says of the thing sold; undefined when its code, name or price cannot be read. */
export function readGoods(row: GoodsRow): Article | undefined {
  const named = { sku: row.text('sku', 64), name: row.text('name', 200) };
  const sku = named.sku ?? named.name?.slice(0, 64);
  const name = named.name ?? named.sku;
  if (sku === undefined || name === undefined) return row.refuse('sku', 'MISSING');
  const priceMinor = price(row, 'price');
  const listMinor = price(row, 'listPrice') ?? priceMinor;
  if (row.cell('price') === '') return row.refuse('price', 'MISSING');
  if (priceMinor === undefined || listMinor === undefined) return undefined;
  const tax = readTax(row);
  return {
    sku,
    name,
    ...described(row),
    listMinor: Math.max(listMinor, priceMinor),
    priceMinor,
    ...(tax === undefined ? {} : { taxBasisPoints: tax }),
  };
}

function price(row: GoodsRow, field: 'price' | 'listPrice'): number | undefined {
  const minor = row.amount(field);
  return minor !== undefined && minor < 0 ? row.refuse(field, 'AMOUNT_NEGATIVE') : minor;
}

function described(row: GoodsRow): Partial<Article> {
  const texts: Partial<Record<'category' | 'brand' | 'colour' | 'size' | 'season', string>> = {};
  for (const field of ['category', 'brand', 'colour', 'size', 'season'] as const) {
    const text = row.text(field, 60);
    if (text !== undefined) texts[field] = text;
  }
  const tags = row.text('tags', 200)?.split(/[,;|、，]/);
  const kept = tags?.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return { ...texts, ...(kept === undefined || kept.length === 0 ? {} : { tags: kept }) };
}

/** `20 %`, `20` and `0.2` are all 2000 basis points; a whole 1 is one percent. */
function readTax(row: GoodsRow): number | undefined {
  const written = row.cell('tax');
  if (written === '') return undefined;
  const cell = written.normalize('NFKC').replace(/\s/g, '');
  const rate = Number(cell.replace('%', '').replace(',', '.'));
  if (!Number.isFinite(rate) || rate < 0 || rate > 100) {
    return row.refuse('tax', 'PERCENT_UNREADABLE');
  }
  return Math.round(rate < 1 && !cell.includes('%') ? rate * 10_000 : rate * 100);
}
