import { expect, test } from 'vitest';
import type { Article } from '#domain/purchase/article.ts';
import { articleFrom, draftOf } from './article-draft.ts';

const dress: Article = {
  sku: 'D-38',
  name: 'Linen dress',
  colour: 'beige',
  listMinor: 8900,
  priceMinor: 5950,
  tags: ['new-season'],
  taxBasisPoints: 2000,
};

test('what is opened and saved untouched is the same article', () => {
  expect(articleFrom(draftOf(dress, 'EUR', 'en'), dress, 'EUR')).toEqual({
    ok: true,
    value: dress,
  });
});

test('a currency without decimals is written without them', () => {
  expect(draftOf(dress, 'JPY', 'en')).toMatchObject({ price: '5950', list: '8900' });
});

test('a price is written with the mark of the screen, and read with it', () => {
  const french = draftOf(dress, 'EUR', 'fr');
  expect(french).toMatchObject({ price: '59,50', list: '89,00' });
  expect(articleFrom(french, dress, 'EUR')).toEqual({ ok: true, value: dress });
});

test('without a price on the label, the label says what is asked', () => {
  const draft = { ...draftOf(undefined, 'EUR', 'en'), sku: 'S', name: 'Scarf', price: '39,90' };
  expect(articleFrom(draft, undefined, 'EUR')).toEqual({
    ok: true,
    value: { sku: 'S', name: 'Scarf', priceMinor: 3990, listMinor: 3990 },
  });
});

test('without a code of the shop, the label has one, or the piece is told by what it is', () => {
  const scarf = {
    ...draftOf(undefined, 'EUR', 'en'),
    name: 'Scarf',
    colour: 'blue',
    price: '39,90',
  };
  const skuOf = (draft: typeof scarf) => {
    const read = articleFrom(draft, undefined, 'EUR');
    return read.ok ? read.value.sku : undefined;
  };
  expect(skuOf(scarf)).toBe('Scarf blue');
  expect(skuOf({ ...scarf, barcode: '2990000000024' })).toBe('2990000000024');
});

test('a price that cannot be read is refused at its field', () => {
  const draft = { ...draftOf(dress, 'EUR', 'en'), list: 'cheap' };
  const refusal = { code: 'PRICE_FORM', field: 'list' };
  expect(articleFrom(draft, dress, 'EUR')).toEqual({ ok: false, refusal });
});
