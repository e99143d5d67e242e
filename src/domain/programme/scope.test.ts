import { expect, test } from 'vitest';
import { line } from '../example/goods.ts';
import { joined } from './multipliers.ts';
import type { Benefit, Gives } from './programme.ts';
import { isReduced, matches, outOfScope } from './scope.ts';
import { inOrder, isDiscount } from './stacking-order.ts';

const { article: coat } = line('coat', 10_000, {
  ...{ brand: 'Aurel', category: 'coats', season: 'autumn', tags: ['new-season'] },
});

test('[Q3] an article is left out by the first word that names it, and that word is said', () => {
  const why = (except: object) => outOfScope(coat, { except });
  expect(why({ tags: ['linen', 'new-season'] })).toEqual({
    code: 'EXCLUDED_TAG',
    tag: 'new-season',
  });
  expect(why({ brands: ['Aurel'] })).toEqual({ code: 'EXCLUDED_BRAND', brand: 'Aurel' });
  expect(why({ categories: ['coats'] })).toEqual({
    code: 'EXCLUDED_CATEGORY',
    category: 'coats',
  });
  expect(why({ seasons: ['autumn'] })).toEqual({ code: 'EXCLUDED_SEASON', season: 'autumn' });
  expect(why({ skus: ['coat'] })).toEqual({ code: 'EXCLUDED_ARTICLE' });
  expect(why({ tags: ['linen'], brands: ['Moss'], skus: ['hat'] })).toBeUndefined();
  expect(why({})).toBeUndefined();
});

test('[Q3] what is for some articles is for no others, exceptions before all', () => {
  expect(outOfScope(coat, undefined)).toBeUndefined();
  expect(outOfScope(coat, { only: { categories: ['coats'] } })).toBeUndefined();
  expect(outOfScope(coat, { only: { categories: ['hats'] } })).toEqual({ code: 'NOT_IN_SCOPE' });
  const both = { only: { categories: ['coats'] }, except: { brands: ['Aurel'] } };
  expect(outOfScope(coat, both)).toMatchObject({ code: 'EXCLUDED_BRAND' });
  expect(matches(line('bare', 1).article, { brands: ['Aurel'], skus: ['coat'] })).toBe(false);
});

test('[Q3] a price under the list price is reduced, tagged or not; at it, only when tagged', () => {
  const at = (listMinor: number, tags: string[] = []) =>
    isReduced(line('scarf', 4000, { listMinor, tags }).article);
  expect([at(4001), at(4000), at(3999), at(4000, ['reduced'])]).toEqual([true, false, false, true]);
  const { article } = line('scarf', 4000, { listMinor: 5000 });
  expect(outOfScope(article, { except: { tags: ['reduced'] } })).toEqual({ code: 'REDUCED' });
});

test('[E7] multipliers that meet: the highest, the product, or what each adds', () => {
  expect(joined([150, 200])).toBe(200);
  expect([joined([150, 200], 'product'), joined([150, 200], 'sum')]).toEqual([300, 250]);
  expect(joined([133, 133], 'product')).toBe(177);
  expect(joined([80, 70], 'sum')).toBe(50);
  expect(joined([50, 25], 'sum')).toBe(0);
});

test('[Q1] benefits on the lines come before those on the basket, or as they are listed', () => {
  const named = (id: string, level?: 'line' | 'order'): Benefit => ({
    ...{ id, name: { en: id }, gives: { kind: 'amount', minor: 1 } },
    ...(level && { level }),
  });
  const listed = [named('a', 'order'), named('b'), named('c', 'order'), named('d', 'line')];
  const ids = (order?: 'line-first' | 'as-listed') =>
    inOrder(listed, order && { order }).map(({ id }) => id);
  expect(ids()).toEqual(['b', 'd', 'a', 'c']);
  expect(ids('line-first')).toEqual(['b', 'd', 'a', 'c']);
  expect(ids('as-listed')).toEqual(['a', 'b', 'c', 'd']);
});

test('[Q23] four kinds of benefit take money off, the others do not', () => {
  const is = (gives: Gives) => isDiscount({ id: 'x', name: { en: 'x' }, gives });
  const basisPoints = 100;
  const discounts: Gives[] = [
    { kind: 'percentage', basisPoints },
    { kind: 'escalating', basisPoints, stepBasisPoints: 100, mostBasisPoints: 500 },
    { kind: 'amount', minor: 1 },
    { kind: 'free-pieces', buy: 2, free: 1 },
  ];
  expect(discounts.every(is)).toBe(true);
  const others: Gives[] = [
    { kind: 'gift', what: { en: 'x' } },
    { kind: 'credit', basisPoints },
    { kind: 'voucher', minor: 1, validDays: 1 },
    { kind: 'multiplier', hundredths: 200 },
  ];
  expect(others.some(is)).toBe(false);
});
