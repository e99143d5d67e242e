import { expect, test } from 'vitest';
import { goodsOf, withWord } from './goods.ts';

const dress = { sku: 'd', name: 'Dress', priceMinor: 100, listMinor: 100, category: 'Dresses' };

test('the pickers offer what the catalogue says, each word once, and the tags of the house', () => {
  const goods = goodsOf([dress, { ...dress, sku: 'e', brand: 'Lune', tags: ['reduced', 'silk'] }]);
  expect(goods).toEqual({
    tags: ['reduced', 'new-season', 'gift-card', 'silk'],
    categories: ['Dresses'],
    brands: ['Lune'],
    seasons: [],
  });
});

test('a word is put in and taken out again, and the last one leaves nothing behind', () => {
  const one = withWord(undefined, 'brands', 'Lune');
  expect(one).toEqual({ brands: ['Lune'] });
  const two = withWord(one, 'tags', 'reduced');
  expect(withWord(two, 'brands', 'Lune')).toEqual({ tags: ['reduced'] });
  expect(withWord(one, 'brands', 'Lune')).toBeUndefined();
});
