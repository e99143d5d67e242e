import { expect, test } from 'vitest';
import { listArticles } from '#storage/read/read-article.ts';
import { importArticles, takeBackArticles } from './import-articles.ts';
import { checkedFile } from './intake/trial-file.ts';
import { trialClerk, trialShop } from './trial-shop.ts';

const clerk = trialClerk;
const scarf = { sku: 'SC', name: 'Scarf', barcode: '111', listMinor: 40_000, priceMinor: 40_000 };

const catalogue = [
  'SKU,Barcode,Name,Price,List price,Category,Brand,Colour,Size,Season,Tags,VAT',
  'SC,111,Silk scarf,280.00,400.00,Accessories,Corvina,red,,AW26,"gift, silk",20%',
  'CO,222,Wool coat,"2,980.00",,Coats,Corvina,camel,M,AW26,new-season,20%',
].join('\n');

test('a catalogue comes in: what is new is added, what is known is changed', async () => {
  const shop = await trialShop({ articles: [scarf] });
  const { desk, inspection } = await checkedFile(catalogue);
  expect(inspection.likely).toBe('articles');
  const done = await importArticles(shop, { clerk, desk });
  expect(done).toEqual({ ok: true, value: { added: ['CO'], before: [scarf] } });
  const [coat, changed] = await listArticles(shop.db);
  expect(coat).toMatchObject({ priceMinor: 298_000, listMinor: 298_000, taxBasisPoints: 2000 });
  expect(changed).toMatchObject({
    name: 'Silk scarf',
    priceMinor: 28_000,
    listMinor: 40_000,
    tags: ['gift', 'silk'],
  });
});

test('taken back, the catalogue is what it was', async () => {
  const shop = await trialShop({ articles: [scarf] });
  const { desk } = await checkedFile(catalogue);
  const done = await importArticles(shop, { clerk, desk });
  if (!done.ok) throw new Error(done.refusal.code);
  expect(await takeBackArticles(shop, clerk, done.value)).toMatchObject({ ok: true });
  expect(await listArticles(shop.db)).toEqual([scarf]);
});

test('a barcode that another article carries is refused, and nothing comes in', async () => {
  const shop = await trialShop({ articles: [{ ...scarf, sku: 'OLD' }] });
  const { desk } = await checkedFile(catalogue);
  expect(await importArticles(shop, { clerk, desk })).toEqual({
    ok: false,
    refusal: { code: 'BARCODE_TAKEN', barcode: '111', name: 'Scarf' },
  });
  expect(await listArticles(shop.db)).toHaveLength(1);
});

test('a catalogue of many articles is recorded in facts that can be sent', async () => {
  const shop = await trialShop();
  const rows = Array.from({ length: 1201 }, (_, n) => `S${n},Scarf ${n},${n}.50`);
  const { desk } = await checkedFile(`SKU,Name,Price\n${rows.join('\n')}`, { kind: 'articles' });
  expect(await importArticles(shop, { clerk, desk })).toMatchObject({ ok: true });
  expect(await listArticles(shop.db)).toHaveLength(1201);
  const facts = await shop.db.facts.toArray();
  const sizes = facts.map(({ fact }) => JSON.stringify(fact).length);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
});

test('[I13] one code and one barcode is one article', async () => {
  const rows = 'SKU,Barcode,Name,Price\nA,1,x,1\nA,2,y,1\nB,1,z,1\n';
  const { checked } = await checkedFile(rows, { kind: 'articles' });
  expect(checked.toMend.map(({ issues }) => issues[0]?.field)).toEqual(['sku', 'barcode']);
});
