import type { CatalogueChanged } from '#domain/fact/fact.ts';
import type { Article } from '#domain/purchase/article.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { listArticles } from '#storage/read/read-article.ts';
import type { ImportRefusal } from './import-file.ts';
import type { IntakeDesk } from './intake/intake-desk.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface ImportArticles {
  readonly clerk: string;
  /** With the file checked. */
  readonly desk: Pick<IntakeDesk, 'articles'>;
}

/** What the catalogue was before, to take the import back with. */
export interface ArticlesImported {
  readonly added: readonly string[];
  readonly before: readonly Article[];
}

export type ImportArticlesRefusal =
  | NotRecorded
  | ImportRefusal
  | { readonly code: 'BARCODE_TAKEN'; readonly barcode: string; readonly name: string };

const ARTICLES_A_FACT = 500;

/** Puts a checked catalogue into the shop: new articles, and the known ones by their code anew. */
export async function importArticles(
  shop: Shop,
  { clerk, desk }: ImportArticles,
): Promise<Result<ArticlesImported, ImportArticlesRefusal>> {
  const articles = await desk.articles();
  if (articles.length === 0) return refused({ code: 'NOTHING_TO_IMPORT' });
  return await orNotRecorded(record(shop, clerk, articles));
}

async function record(
  shop: Shop,
  clerk: string,
  articles: readonly Article[],
): Promise<Result<ArticlesImported, ImportArticlesRefusal>> {
  let refusal: ImportArticlesRefusal | undefined;
  let imported: ArticlesImported = { added: [], before: [] };
  await append(shop.db, { clerk, at: momentNow(shop) }, async () => {
    const known = await listArticles(shop.db);
    const skus = new Set(articles.map(({ sku }) => sku));
    refusal = barcodeTaken(
      articles,
      known.filter(({ sku }) => !skus.has(sku)),
    );
    if (refusal) return { bodies: [], cards: [] };
    const before = known.filter(({ sku }) => skus.has(sku));
    const there = new Set(before.map(({ sku }) => sku));
    imported = { before, added: [...skus].filter((sku) => !there.has(sku)) };
    return { bodies: inChunks(articles), cards: [] };
  });
  if (refusal) return refused(refusal);
  shop.nudge();
  return done(imported);
}

/** Takes the import of a catalogue back: new articles go, the others are as they were. */
export async function takeBackArticles(
  shop: Shop,
  clerk: string,
  { added, before }: ArticlesImported,
): Promise<Result<void, NotRecorded>> {
  const [first, ...rest] = inChunks(before);
  const removing = { ...(first ?? { type: 'catalogue.changed', articles: [] }), removed: added };
  const recording = append(shop.db, { clerk, at: momentNow(shop) }, () => ({
    bodies: [removing, ...rest],
    cards: [],
  }));
  const recorded = await orNotRecorded(recording.then(() => done(undefined)));
  if (recorded.ok) shop.nudge();
  return recorded;
}

function inChunks(articles: readonly Article[]): CatalogueChanged[] {
  const chunks: CatalogueChanged[] = [];
  for (let from = 0; from < articles.length; from += ARTICLES_A_FACT) {
    const some = articles.slice(from, from + ARTICLES_A_FACT);
    chunks.push({ type: 'catalogue.changed', articles: some });
  }
  return chunks;
}

function barcodeTaken(
  articles: readonly Article[],
  others: readonly Article[],
): ImportArticlesRefusal | undefined {
  const taken = new Map(others.map(({ barcode, name }) => [barcode, name]));
  for (const { barcode } of articles) {
    const name = barcode === undefined ? undefined : taken.get(barcode);
    if (barcode !== undefined && name !== undefined)
      return { code: 'BARCODE_TAKEN', barcode, name };
  }
  return undefined;
}
