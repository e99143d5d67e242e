import { describe, expect, test } from 'vitest';
import { bought, memberWith, newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { openTill, sell } from '../example/till.ts';
import type { Card } from '../member/card.ts';
import type { Benefit, Gives, Programme } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quote } from './ring-up.ts';

const house = houseProgramme('CNY');
const DAY = '2026-11-23';
const coat = basketOf(line('coat', 10_000));
const carnation: Gives = { kind: 'gift', what: { en: 'a carnation' } };

function benefit(id: string, gives: Gives, more: Partial<Benefit> = {}): Benefit {
  return { id, name: { en: id }, gives, ...more };
}

function told(benefits: readonly Benefit[], more: Partial<QuoteRequest> = {}) {
  const programme: Programme = { ...house, benefits };
  return quote({ programme, card: newMember, basket: coat, day: DAY, ...more });
}

describe('escalating', () => {
  const more = benefit('more', {
    ...{ kind: 'escalating', basisPoints: 500, stepBasisPoints: 100, mostBasisPoints: 1000 },
  });
  const shareAfter = (...purchases: Card['purchases']) =>
    told([more], { card: memberWith({ purchases }) }).given[0]?.basisPoints;

  test('[Q21] a step for each earlier purchase of the month, and no other', () => {
    expect(shareAfter()).toBe(500);
    expect(shareAfter(bought(100, '2026-11-01'), bought(100, DAY))).toBe(700);
    expect(shareAfter(bought(100, '2026-10-31'), bought(100, '2026-11-24'))).toBe(500);
    expect(shareAfter(...Array.from({ length: 9 }, (_, n) => bought(100, DAY, `${n}`)))).toBe(1000);
  });

  test('[Q21] one that came back whole counts no more', () => {
    expect(shareAfter({ ...bought(0, '2026-11-01'), firstMinor: 100 })).toBe(500);
  });
});

describe('amounts', () => {
  test('[Q22] one goes as far as what is left of its lines', () => {
    const off = benefit('off', { kind: 'amount', minor: 1000 });
    const hats = benefit('hats', { kind: 'amount', minor: 999 }, only('hats'));
    const basket = basketOf(line('coat', 700), line('hat', 500, { category: 'hats' }));
    const { given, totals } = told([hats, off], { basket });
    expect(given.map(({ minor }) => minor)).toEqual([500, 700]);
    expect(totals.netMinor).toBe(0);
  });
});

describe('free pieces', () => {
  const free = benefit('free', { kind: 'free-pieces', buy: 2, free: 1 }, only('hats'));
  const hat = (name: string, priceMinor: number, quantity = 1) =>
    line(name, priceMinor, { category: 'hats', quantity });

  test('[Q22] of three pieces the cheapest is free, of six the two cheapest', () => {
    const three = basketOf(hat('a', 500), hat('b', 300), hat('c', 400));
    expect(told([free], { basket: three }).given).toMatchObject([
      { minor: 300, freePieces: 1, lines: ['b'] },
    ]);
    const six = basketOf(hat('a', 500, 4), hat('b', 300), hat('c', 400));
    expect(told([free], { basket: six }).given).toMatchObject([{ minor: 700, freePieces: 2 }]);
  });

  test('[Q22] a free piece costs what is left of its price', () => {
    const half = benefit('half', { kind: 'percentage', basisPoints: 5000 });
    const basket = basketOf(hat('a', 333, 3));
    const { given } = told([half, free], { basket });
    expect(given.map(({ minor }) => minor)).toEqual([500, 166]);
  });

  test('[Q16] with two pieces one more is within reach', () => {
    const { given, reach } = told([free], { basket: basketOf(hat('a', 500, 2)) });
    expect(given).toEqual([]);
    expect(reach[0]).toEqual({
      ...{ code: 'NEXT_BENEFIT', benefit: 'free', name: { en: 'free' }, morePieces: 1 },
    });
  });
});

describe('what a benefit needs', () => {
  const gift = (needs: Benefit['needs'], more: Partial<Benefit> = {}) =>
    benefit('gift', carnation, { needs, ...more } as Partial<Benefit>);

  test('[Q16] counts at the prices asked, whatever else is given', () => {
    const tenth = benefit('ten', { kind: 'percentage', basisPoints: 1000 });
    const { given, reach } = told([tenth, gift({ spendMinor: 10_000 })]);
    expect(given.map(({ benefit: id }) => id)).toEqual(['ten', 'gift']);
    expect(reach.map(({ code }) => code)).not.toContain('NEXT_BENEFIT');
  });

  test('[Q16] designated articles bring a reward; others are no part of them', () => {
    const needs = { spendMinor: 2000, pieces: 2 };
    const basket = basketOf(line('coat', 9000), line('hat', 500, { category: 'hats' }));
    expect(told([gift(needs, only('hats'))], { basket }).reach[0]).toMatchObject({
      ...{ code: 'NEXT_BENEFIT', moreMinor: 1500, morePieces: 1 },
    });
    const none = told([gift(needs, only('shoes'))], { basket });
    expect(none.reach.map(({ code }) => code)).not.toContain('NEXT_BENEFIT');
    expect(none.withheld).toContainEqual(
      expect.objectContaining({ code: 'NOT_IN_SCOPE', benefit: 'gift' }),
    );
  });

  test('[Q16] spend so much, get so much off: not a cent before', () => {
    const off = benefit('off', { kind: 'amount', minor: 500 }, { needs: { spendMinor: 10_000 } });
    expect(told([off]).totals.discountMinor).toBe(500);
    const short = told([off], { basket: basketOf(line('coat', 9999)) });
    expect(short.totals.discountMinor).toBe(0);
    expect(short.reach[0]).toMatchObject({ benefit: 'off', moreMinor: 1 });
  });

  test('[Q16] points on top may need something too', () => {
    const points = benefit('points', { kind: 'points', points: 50, per: 'purchase' });
    expect(told([{ ...points, needs: { pieces: 1 } }]).earns?.points).toBe(60);
    expect(told([{ ...points, needs: { pieces: 2 } }]).earns?.points).toBe(10);
  });
});

describe('what is no money', () => {
  test('[Q23] is said with its lines, takes nothing off, and is used where it has a limit', () => {
    const once = benefit('once', carnation, { limit: { times: 1, per: 'day' } });
    const programme = { ...house, benefits: [once] };
    const { till, purchase } = sell(openTill(newMember), { programme, basket: coat, day: DAY });
    expect(purchase.quote?.given).toEqual([
      {
        ...{ benefit: 'once', name: { en: 'once' }, what: { en: 'a carnation' } },
        ...{ birthday: false, lines: ['coat'], minor: 0 },
      },
    ]);
    expect(till.card.used).toMatchObject([{ benefit: 'once' }]);
    const again = told([once], { card: till.card });
    expect(again.given).toEqual([]);
    expect(again.withheld).toMatchObject([{ code: 'ALREADY_USED', on: DAY }]);
    expect(told([once], { card: till.card, day: '2026-11-24' }).given).toHaveLength(1);
  });

  test('[Q23] in a group money goes before it, and then what is listed first', () => {
    const inGroup = { group: 'g' };
    const gifts = [benefit('one', carnation, inGroup), benefit('two', carnation, inGroup)];
    const off = benefit('off', { kind: 'amount', minor: 1 }, inGroup);
    expect(told(gifts).given).toMatchObject([{ benefit: 'one' }]);
    expect(told(gifts).withheld).toMatchObject([
      { code: 'NOT_COMBINABLE', benefit: 'two', with: 'one', withMinor: 0 },
    ]);
    expect(told([...gifts, off]).given).toMatchObject([{ benefit: 'off' }]);
  });

  test('[Q23] with nothing in the basket nothing is handed over', () => {
    expect(told([benefit('gift', carnation)], { basket: { lines: [] } }).given).toEqual([]);
  });
});

describe('coupons', () => {
  const spring = benefit('spring', { kind: 'percentage', basisPoints: 2000 }, { code: 'SPRING' });
  const withCoupons = (...coupons: string[]) => ({ basket: { ...coat, coupons } });

  test('[Q19] one opens on the basket that names it, and is not spoken of on another', () => {
    expect(told([spring], withCoupons('SPRING')).totals.discountMinor).toBe(2000);
    expect(told([spring])).toMatchObject({ given: [], withheld: [] });
  });

  test('[Q19] one that nobody knows, that is for a tier above hers or for members is said', () => {
    expect(told([spring], withCoupons('SPRING', 'WINTER')).withheld).toEqual([
      { code: 'COUPON_UNKNOWN', coupon: 'WINTER' },
    ]);
    const forVip = told([{ ...spring, tier: 'vip' }], withCoupons('SPRING'));
    expect(forVip.given).toEqual([]);
    expect(forVip.withheld).toMatchObject([{ code: 'TIER', benefit: 'spring', tier: 'vip' }]);
    const nobody = told([spring], { ...withCoupons('SPRING'), card: undefined });
    expect(nobody).toMatchObject({ withheld: [{ code: 'COUPON_MEMBERS', coupon: 'SPRING' }] });
  });
});

describe('days', () => {
  const off = (more: Partial<Benefit>) => benefit('off', { kind: 'amount', minor: 1 }, more);
  const born = (month: number, day: number) => ({ profile: { birthday: { month, day } } });
  const on = (day: string, more: Partial<Benefit>, card: Partial<Card> = {}) => {
    const { given, withheld } = told([off(more)], { card: memberWith(card), day });
    return given.length > 0 ? 'given' : withheld[0];
  };

  test('[Q5] on some days of the week', () => {
    const when = { weekdays: [1, 7] };
    expect(on('2026-11-22', { when })).toBe('given');
    expect(on('2026-11-23', { when })).toBe('given');
    expect(on('2026-11-24', { when })).toMatchObject({ code: 'WEEKDAY', weekdays: [1, 7] });
  });

  test('[C3] [Q5] on the day itself, that of 29 February on the 28th', () => {
    const when = { birthday: 'day' } as const;
    expect(on('2027-02-28', { when }, born(2, 29))).toBe('given');
    expect(on('2028-02-28', { when }, born(2, 29))).toMatchObject({
      ...{ code: 'BIRTHDAY_WINDOW', from: '2028-02-29', to: '2028-02-29' },
    });
    expect(on('2027-02-28', { when })).toMatchObject({ code: 'BIRTHDAY_UNKNOWN' });
  });

  test('[Q5] days around it reach over the new year, and are one birthday', () => {
    const when = { birthday: { before: 7, after: 2 } };
    const limit = { times: 1, per: 'birthday' } as const;
    const use = { benefit: 'off', day: '2026-12-27', purchase: 'p', receipt: '0001-7' };
    const card = born(1, 2);
    expect(on('2026-12-25', { when }, card)).toMatchObject({
      from: '2026-12-26',
      to: '2027-01-04',
    });
    expect(on('2026-12-26', { when, limit }, card)).toBe('given');
    expect(on('2027-01-04', { when, limit }, card)).toBe('given');
    expect(on('2027-01-04', { when, limit }, { ...card, used: [use] })).toMatchObject({
      code: 'ALREADY_USED',
    });
    const last = { ...use, day: '2026-01-03' };
    expect(on('2026-12-26', { when, limit }, { ...card, used: [last] })).toBe('given');
  });

  test('[Q5] so often a month, and again on the first of the next', () => {
    const limit = { times: 2, per: 'month' } as const;
    const use = (day: string) => ({ benefit: 'off', day, purchase: day, receipt: '0001-7' });
    const used = [use('2026-11-03'), use('2026-11-09'), use('2026-10-09')];
    expect(on('2026-11-20', { limit }, { used })).toMatchObject({ code: 'LIMIT', per: 'month' });
    expect(on('2026-12-01', { limit }, { used })).toBe('given');
  });
});

function only(category: string): Partial<Benefit> {
  return { scope: { only: { categories: [category] } } };
}
