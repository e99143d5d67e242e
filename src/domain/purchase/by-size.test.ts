import { expect, it } from 'vitest';
import { bySize } from './by-size.ts';

const piece = (size: string, colour = 'navy') => ({
  sku: `${colour}-${size}`,
  name: 'Jumper',
  colour,
  size,
  listMinor: 9000,
  priceMinor: 9000,
});

const sorted = (sizes: readonly string[]) =>
  sizes
    .map((size) => piece(size))
    .toSorted(bySize)
    .map(({ size }) => size);

it('hangs letters from small to large, however often the X is written', () => {
  const rail = ['XXS', 'XS', 'S', 'M', 'L', 'XL', '2XL', 'XXXL'];
  expect(sorted(rail.toSorted())).toEqual(rail);
});

it('hangs figures by what they say', () => {
  expect(sorted(['42', '8', '38', '10'])).toEqual(['8', '10', '38', '42']);
});

it('keeps a colour together', () => {
  const rail = [piece('S', 'navy'), piece('L', 'camel'), piece('S', 'camel')].toSorted(bySize);
  expect(rail.map(({ sku }) => sku)).toEqual(['camel-S', 'camel-L', 'navy-S']);
});
