import { expect, test } from 'vitest';
import { readList, readSizes, sizesText, withTaste } from './taste-text.ts';

test('sizes are read by kind, the size being the last word, and written the same', () => {
  const sizes = { 'summer dress': '38', shoes: '39.5' };
  expect(readSizes('summer dress 38, shoes 39.5')).toEqual(sizes);
  expect(sizesText(sizes)).toBe('summer dress 38, shoes 39.5');
});

test('a size alone is a size of nothing in particular', () => {
  expect(readSizes('M')).toEqual({ '': 'M' });
  expect(sizesText({ '': 'M' })).toBe('M');
});

test('lists are parted by the commas of every script, once each', () => {
  expect(readList('红、米色，黑, 红')).toEqual(['红', '米色', '黑']);
  expect(readList(' , ')).toEqual([]);
});

test('an emptied field is gone, and a taste of nothing is none', () => {
  expect(withTaste({ colours: ['red'], service: 'tea' }, { colours: [] })).toEqual({
    service: 'tea',
  });
  expect(withTaste({ colours: ['red'] }, { colours: [] })).toBeNull();
});
