import { describe, expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import type { Benefit, Programme, Stacking } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { Basket } from '../purchase/purchase.ts';
import { quote } from './ring-up.ts';

const house = houseProgramme('CNY');
const DAY = '2026-11-23';

const percent = (id: string, percentage: number, more: Partial<Benefit> = {}): Benefit => ({
  ...{ id, name: { en: id }, gives: { kind: 'percentage', basisPoints: percentage * 100 } },
  ...more,
});

function told(benefits: readonly Benefit[], basket: Basket, stacking: Stacking = {}) {
  const programme: Programme = { ...house, benefits, stacking };
  return quote({ programme, card: newMember, basket, day: DAY });
}

const coat = basketOf(line('coat', 10_000));

describe('order', () => {
  const order = percent('order', 50, { level: 'order', gives: { kind: 'amount', minor: 5000 } });
  const ids = (stacking: Stacking) =>
    told([order, percent('line', 10)], coat, stacking).given.map(({ benefit }) => benefit);

  test('[Q1] what is on the lines goes before what is on the basket, or just as listed', () => {
    expect(ids({})).toEqual(['line', 'order']);
    expect(ids({ order: 'line-first' })).toEqual(['line', 'order']);
    expect(ids({ order: 'as-listed' })).toEqual(['order', 'line']);
  });

  test('[Q1] it matters: 10 % of 100.00 and 50.00 off are 60.00, the other way round 55.00', () => {
    const off = (stacking: Stacking) =>
      told([order, percent('line', 10)], coat, stacking).totals.discountMinor;
    expect([off({}), off({ order: 'as-listed' })]).toEqual([6000, 5500]);
  });
});

describe('the ceiling', () => {
  test('[Q17] what comes last is cut first, and said with what is left off', () => {
    const { given, withheld, totals } = told([percent('a', 25), percent('b', 20)], coat, {
      ceilingBasisPoints: 3000,
    });
    expect(given.map(({ minor }) => minor)).toEqual([2500, 500]);
    expect(totals.discountMinor).toBe(3000);
    expect(withheld).toContainEqual({
      ...{ code: 'CEILING', benefit: 'b', name: { en: 'b' } },
      ...{ basisPoints: 3000, mostMinor: 3000, minor: 1000 },
    });
  });

  test('[Q17] of what it leaves nothing of, all is said', () => {
    const { given, withheld } = told([percent('a', 30), percent('b', 20)], coat, {
      ceilingBasisPoints: 3000,
    });
    expect(given.map(({ benefit }) => benefit)).toEqual(['a']);
    expect(withheld).toContainEqual(expect.objectContaining({ code: 'CEILING', minor: 1400 }));
  });

  test('[Q17] a gift card takes no discount and makes no room for one', () => {
    const basket = basketOf(...coat.lines, line('card', 90_000, { tags: ['gift-card'] }));
    const { totals } = told([percent('a', 50)], basket, { ceilingBasisPoints: 999 });
    expect(totals.discountMinor).toBe(999);
  });

  test('[Q17] [Q2] under it the one listed first is given of those that reach it', () => {
    const inGroup = { group: 'g' };
    const { given } = told([percent('a', 40, inGroup), percent('b', 50, inGroup)], coat, {
      ceilingBasisPoints: 3000,
    });
    expect(given).toMatchObject([{ benefit: 'a', minor: 3000 }]);
  });
});

describe('the floor', () => {
  const basket = basketOf(
    line('dress', 10_000, { costMinor: 7000 }),
    line('scarf', 10_000),
    line('belt', 1000, { costMinor: 2000 }),
  );

  test('[Q18] no line goes under what it cost and its margin, and each cut is said', () => {
    const { lines, withheld } = told([percent('half', 50)], basket, {
      marginFloorBasisPoints: 2000,
    });
    expect(lines.map(({ netMinor }) => netMinor)).toEqual([8400, 5000, 1000]);
    expect(withheld.filter(({ code }) => code === 'MARGIN')).toEqual([
      { code: 'MARGIN', benefit: 'half', name: { en: 'half' }, line: 'dress', minor: 3400 },
      { code: 'MARGIN', benefit: 'half', name: { en: 'half' }, line: 'belt', minor: 500 },
    ]);
  });

  test('[Q18] without a floor in the programme a cost is nobody’s business', () => {
    expect(told([percent('half', 50)], basket).totals.discountMinor).toBe(10_500);
  });

  test('[Q18] [Q2] the best of a group is the best under it', () => {
    const inGroup = { group: 'g' };
    const onDress = { scope: { only: { skus: ['dress'] } }, ...inGroup };
    const { given } = told([percent('dress', 90, onDress), percent('all', 20, inGroup)], basket, {
      marginFloorBasisPoints: 0,
    });
    expect(given).toMatchObject([{ benefit: 'all', minor: 4000 }]);
  });
});

describe('by hand', () => {
  const byHand = { minor: 6000, manager: 'lea', note: 'a seam was open' };
  const basket = basketOf(
    line('coat', 10_000, { costMinor: 9000 }),
    line('card', 5000, { tags: ['gift-card'] }),
  );

  test('[Q20] after every benefit, beyond ceiling and floor, on the goods', () => {
    const stacking = { ceilingBasisPoints: 500, marginFloorBasisPoints: 0 };
    const { given, lines, totals } = told([percent('a', 10)], { ...basket, byHand }, stacking);
    expect(totals.discountMinor).toBe(500 + 6000);
    expect(lines.map(({ netMinor }) => netMinor)).toEqual([3500, 5000]);
    expect(given[1]).toEqual({
      ...{ benefit: '*', name: {}, birthday: false, lines: ['coat'], minor: 6000 },
      byHand: { manager: 'lea', note: 'a seam was open' },
    });
  });

  test('[Q20] never more than is left, and without a member too', () => {
    const much = { ...basket, byHand: { ...byHand, minor: 99_999 } };
    expect(told([percent('a', 10)], much).totals.dueMinor).toBe(5000);
    const programme = { ...house, benefits: [] };
    expect(quote({ programme, basket: much, day: DAY })).toMatchObject({
      ...{ totals: { dueMinor: 5000 }, given: [{ byHand: { manager: 'lea' }, minor: 10_000 }] },
    });
  });
});

describe('tax', () => {
  test('[M7] the article’s own rate, else the first that matches, else the default', () => {
    const tax: Programme['tax'] = {
      ...{ mode: 'inside', defaultBasisPoints: 2000 },
      rates: [
        { only: { categories: ['books'] }, basisPoints: 550 },
        { only: { tags: ['reduced'], categories: ['books'] }, basisPoints: 100 },
      ],
    };
    const basket = basketOf(
      line('own', 1000, { taxBasisPoints: 700, category: 'books' }),
      line('book', 1000, { category: 'books', tags: ['reduced'] }),
      line('coat', 1000),
    );
    const { lines } = quote({ programme: { ...house, tax }, basket, day: DAY });
    expect(lines.map(({ taxBasisPoints }) => taxBasisPoints)).toEqual([700, 550, 2000]);
  });
});
