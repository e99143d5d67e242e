import type { Article } from '#domain/purchase/article.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readArticle } from '#storage/read/read-article.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface ChangeCatalogue {
  readonly clerk: string;
  /** New articles, and changed ones by their code. */
  readonly articles: readonly Article[];
  /** Codes of articles no longer sold. */
  readonly removed?: readonly string[];
}

export type ChangeCatalogueRefusal =
  | NotRecorded
  | { readonly code: 'SKU_MISSING' }
  | { readonly code: 'NAME_MISSING' }
  | { readonly code: 'BARCODE_TAKEN'; readonly name: string };

/** Changes what the boutique sells. Purchases keep what they were made of. */
export async function changeCatalogue(
  shop: Shop,
  request: ChangeCatalogue,
): Promise<Result<void, ChangeCatalogueRefusal>> {
  return await orNotRecorded(record(shop, request));
}

async function record(
  shop: Shop,
  request: ChangeCatalogue,
): Promise<Result<void, ChangeCatalogueRefusal>> {
  const { clerk, articles, removed = [] } = request;
  let refusal: ChangeCatalogueRefusal | undefined;
  await append(shop.db, { clerk, at: momentNow(shop) }, async () => {
    refusal = await whyNot(shop, articles);
    if (refusal || articles.length + removed.length === 0) return { bodies: [], cards: [] };
    const leaving = removed.length > 0 ? { removed } : {};
    return { bodies: [{ type: 'catalogue.changed', articles, ...leaving }], cards: [] };
  });
  if (refusal) return refused(refusal);
  shop.nudge();
  return done(undefined);
}

async function whyNot(
  shop: Shop,
  articles: readonly Article[],
): Promise<ChangeCatalogueRefusal | undefined> {
  for (const { sku, name, barcode } of articles) {
    if (sku.trim() === '') return { code: 'SKU_MISSING' };
    if (name.trim() === '') return { code: 'NAME_MISSING' };
    const same = barcode === undefined ? undefined : await readArticle(shop.db, barcode);
    if (same && same.sku !== sku) return { code: 'BARCODE_TAKEN', name: same.name };
  }
  return undefined;
}
