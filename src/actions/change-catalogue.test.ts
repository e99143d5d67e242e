import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#domain/purchase/article.ts';
import { listArticles, readArticle } from '#storage/read/read-article.ts';
import { changeCatalogue } from './change-catalogue.ts';
import { trialClerk as clerk, type Trial, trialShop } from './trial-shop.ts';

const dress: Article = {
  sku: 'D-38',
  barcode: '2990000000013',
  name: 'Linen dress',
  listMinor: 5900,
  priceMinor: 5900,
};

let shop: Trial;
beforeEach(async () => {
  shop = await trialShop({ articles: [dress] });
});
afterEach(() => shop.db.leave());

test('an article is changed by its code and found by its barcode', async () => {
  await changeCatalogue(shop, { clerk, articles: [{ ...dress, priceMinor: 4900 }] });
  expect(await listArticles(shop.db)).toHaveLength(1);
  expect((await readArticle(shop.db, '2990000000013'))?.priceMinor).toBe(4900);
});

test('what is no longer sold is not found', async () => {
  await changeCatalogue(shop, { clerk, articles: [], removed: ['D-38'] });
  expect(await readArticle(shop.db, 'D-38')).toBeUndefined();
});

test.each([
  [{ code: 'SKU_MISSING' }, { sku: ' ' }],
  [{ code: 'NAME_MISSING' }, { name: '' }],
  [{ code: 'BARCODE_TAKEN', name: 'Linen dress' }, { sku: 'D-40' }],
])('%o changes nothing', async (refusal, wrong) => {
  const changed = await changeCatalogue(shop, { clerk, articles: [{ ...dress, ...wrong }] });
  expect(changed).toEqual({ ok: false, refusal });
  expect(await listArticles(shop.db)).toEqual([dress]);
});
