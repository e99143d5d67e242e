import { describe, expect, test } from 'vitest';
import { bought, lot, memberWith, newMember, vip, withPoints } from '../example/cards.ts';
import { basketOf, dressScarfBelt, line } from '../example/goods.ts';
import type { Card } from '../member/card.ts';
import type { Benefit, Programme, Tier } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { Basket } from '../purchase/purchase.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quote } from './ring-up.ts';

const house = houseProgramme('CNY');
const DAY = '2026-11-23';
const coat = basketOf(line('coat', 10_000));
const percent = (id: string, percentage: number, more: Partial<Benefit> = {}): Benefit => ({
  ...{ id, name: { en: id } },
  gives: { kind: 'percentage', basisPoints: percentage * 100 },
  ...more,
});
const withBenefits = (...benefits: Benefit[]): Programme => ({ ...house, benefits });

function told(more: Partial<QuoteRequest>) {
  return quote({ programme: house, card: newMember, basket: coat, day: DAY, ...more });
}

describe('discounts', () => {
  test('[Q1] each works on what those before it left: 20 % and then 10 % are 28 %', () => {
    const { given, totals } = told({ programme: withBenefits(percent('a', 20), percent('b', 10)) });
    expect(given.map(({ minor }) => minor)).toEqual([2000, 800]);
    expect(totals.netMinor).toBe(7200);
  });

  test('[M5] a percentage is taken of the sum and shared: 10 % of three times 0.05 is 0.02', () => {
    const basket = basketOf(line('a', 5), line('b', 5), line('c', 5));
    const { lines, totals } = told({ basket, programme: withBenefits(percent('a', 10)) });
    expect(totals.discountMinor).toBe(2);
    expect(lines.map(({ netMinor }) => netMinor)).toEqual([4, 4, 5]);
  });

  test('[Q2] among equals the one listed first is given', () => {
    const [one, other] = [percent('one', 10, { group: 'g' }), percent('other', 10, { group: 'g' })];
    expect(told({ programme: withBenefits(one, other) }).given).toMatchObject([{ benefit: 'one' }]);
    expect(told({ programme: withBenefits(other, one) }).given).toMatchObject([
      { benefit: 'other' },
    ]);
  });

  test('[Q2] two groups are chosen together: 60 % off the hat is little after 90 %', () => {
    const on = (category: string) => ({ scope: { only: { categories: [category] } } });
    const programme = withBenefits(
      percent('hats-60', 60, { group: 'a', ...on('hats') }),
      percent('coats-59', 59, { group: 'a', ...on('coats') }),
      percent('hats-90', 90, { group: 'b', ...on('hats') }),
    );
    const basket = basketOf(
      line('hat', 10_000, { category: 'hats' }),
      line('coat', 10_000, { category: 'coats' }),
    );
    const { given, totals } = told({ programme, basket });
    expect(given.map(({ benefit }) => benefit)).toEqual(['coats-59', 'hats-90']);
    expect(totals.discountMinor).toBe(5900 + 9000);
  });

  test('[Q2] one of a group that could give nothing here is not spoken of', () => {
    const scope = { except: { tags: ['loud'] } };
    const programme = withBenefits(
      percent('ten', 10, { group: 'g', scope }),
      percent('five', 5, { group: 'g' }),
    );
    const { given, withheld } = told({
      programme,
      basket: basketOf(line('hat', 100, { tags: ['loud'] })),
    });
    expect(given).toMatchObject([{ benefit: 'five' }]);
    expect(withheld).toEqual([]);
  });

  test('[Q4] what was left out is said with both amounts', () => {
    const programme = withBenefits(
      percent('ten', 10, { group: 'g' }),
      percent('five', 5, { group: 'g' }),
    );
    expect(told({ programme }).withheld).toEqual([
      {
        ...{ code: 'NOT_COMBINABLE', benefit: 'five', name: { en: 'five' } },
        ...{ with: 'ten', withName: { en: 'ten' }, minor: 500, withMinor: 1000 },
      },
    ]);
  });
});

describe('what a benefit leaves out', () => {
  const out = (basket: Basket, more: Partial<Benefit>) =>
    told({ basket, programme: withBenefits(percent('ten', 10, more)) }).withheld.map(
      ({ benefit: _, name: __, ...why }) => why,
    );

  test.each([
    ['tags', { code: 'EXCLUDED_TAG', tag: 'loud' }, { tags: ['loud'] }],
    ['brands', { code: 'EXCLUDED_BRAND', brand: 'Lys' }, { brand: 'Lys' }],
    ['categories', { code: 'EXCLUDED_CATEGORY', category: 'hats' }, { category: 'hats' }],
    ['seasons', { code: 'EXCLUDED_SEASON', season: 'AW26' }, { season: 'AW26' }],
    ['skus', { code: 'EXCLUDED_ARTICLE' }, {}],
  ])('[Q3] by its %s', (list, why, article) => {
    const [word] = Object.values(article).flat();
    const except = { [list]: [word ?? 'hat'] };
    const basket = basketOf(line('hat', 100, article), line('coat', 100));
    expect(out(basket, { scope: { except } })).toEqual([{ ...why, line: 'hat' }]);
  });

  test('[Q3] a price under the list price is reduced, and by how much is said', () => {
    const basket = basketOf(line('hat', 7000, { listMinor: 10_000 }), line('coat', 100));
    const scope = { except: { tags: ['reduced'] } };
    expect(out(basket, { scope })).toEqual([{ code: 'REDUCED', line: 'hat', basisPoints: 3000 }]);
  });

  test('[Q3] a gift card takes no discount, whatever the benefit says', () => {
    const basket = basketOf(line('card', 5000, { tags: ['gift-card'] }));
    expect(out(basket, {})).toEqual([{ code: 'GIFT_CARD', line: 'card' }]);
    expect(told({ basket, programme: withBenefits(percent('ten', 10)) }).given).toEqual([]);
  });

  test('[Q3] what is for other articles altogether is said once, not for each line', () => {
    const scope = { only: { categories: ['shoes'] } };
    const basket = basketOf(line('hat', 100), line('coat', 100));
    expect(out(basket, { scope })).toEqual([{ code: 'NOT_IN_SCOPE' }]);
    const shoes = basketOf(line('boots', 100, { category: 'shoes' }), line('coat', 100));
    expect(out(shoes, { scope })).toEqual([{ code: 'NOT_IN_SCOPE', line: 'coat' }]);
  });
});

describe('when a benefit is open', () => {
  const when = (more: Partial<Benefit>, card: Partial<Card> = {}) => {
    const asked = { programme: withBenefits(percent('ten', 10, more)), card: memberWith(card) };
    const { given, withheld } = told(asked);
    return { isGiven: given.length === 1, withheld };
  };

  const spokenOf = ({ isGiven, withheld: [why] }: ReturnType<typeof when>) =>
    isGiven ? 'given' : (why ?? 'not spoken of');

  test.each([
    ['within its days', { from: DAY, to: DAY }, 'given'],
    ['from tomorrow', { from: '2026-11-24' }, { code: 'NOT_YET', from: '2026-11-24' }],
    ['in two months', { from: '2027-01-24' }, 'not spoken of'],
    ['until yesterday', { to: '2026-11-22' }, { code: 'EXPIRED', on: '2026-11-22' }],
    ['until long ago', { to: '2026-09-01' }, 'not spoken of'],
  ])('[Q5] [Q6] %s', (_, time, expected) => {
    expect(spokenOf(when({ when: time }))).toEqual(matching(expected));
  });

  const matching = (expected: string | object) =>
    typeof expected === 'string' ? expected : expect.objectContaining(expected);

  test('[Q5] used up: once by day and receipt, several times by the limit', () => {
    const use = { benefit: 'ten', day: '2026-03-01', purchase: 'p', receipt: '0001-7' };
    const once = when({ limit: { times: 1, per: 'year' } }, { used: [use] });
    expect(once.withheld).toMatchObject([
      { code: 'ALREADY_USED', on: '2026-03-01', receipt: '0001-7' },
    ]);
    const twice = when({ limit: { times: 2, per: 'ever' } }, { used: [use, use] });
    expect(twice.withheld).toMatchObject([{ code: 'LIMIT', times: 2, per: 'ever' }]);
    const lastYear = { ...use, day: '2025-12-31' };
    expect(when({ limit: { times: 1, per: 'year' } }, { used: [lastYear] }).isGiven).toBe(true);
    expect(when({ limit: { times: 1, per: 'ever' } }, { used: [lastYear] }).isGiven).toBe(false);
  });

  test('[Q5] a birthday that was corrected does not come twice in one year', () => {
    const use = { benefit: 'ten', day: '2026-05-03', purchase: 'p', receipt: '0001-7' };
    const limit = { times: 1, per: 'birthday' } as const;
    const corrected = { used: [use], profile: { birthday: { month: 11, day: 3 } } };
    expect(when({ limit, when: { birthday: 'month' } }, corrected).isGiven).toBe(false);
  });

  test.each([
    ['this month', 11, 'given'],
    ['next month', 12, { code: 'BIRTHDAY_WINDOW', from: '2026-12-01', to: '2026-12-31' }],
    ['in two months', 1, 'not spoken of'],
    ['last month', 10, 'not spoken of'],
  ])('[Q6] a birthday %s', (_, month, expected) => {
    const birthday = { month, day: 31 };
    const now = when({ when: { birthday: 'month' } }, { profile: { birthday } });
    expect(spokenOf(now)).toEqual(matching(expected));
  });

  test('[Q6] an unknown birthday is said, and said last', () => {
    const card = withPoints(10);
    const { withheld } = told({ card, basket: { ...dressScarfBelt, spend: 'all' } });
    expect(withheld.map(({ code }) => code)).toEqual(['TIER', 'POINTS_SHORT', 'BIRTHDAY_UNKNOWN']);
  });
});

describe('tiers above', () => {
  const gold: Tier = {
    ...{ id: 'gold', name: { en: 'Gold' }, rank: 2, window: { kind: 'lifetime' } },
    ...{ anyOf: [{ kind: 'cumulative', atLeastMinor: 5_000_000 }], countsFrom: 'next-sale' },
  };
  const programme: Programme = {
    ...house,
    tiers: [...house.tiers, gold],
    benefits: [...house.benefits, percent('gold-15', 15, { tier: 'gold' })],
  };

  test('[Q7] each is said once, with what is missing after this basket', () => {
    const card = memberWith({ profile: { birthday: { month: 5, day: 3 } } });
    expect(told({ programme, card }).withheld).toMatchObject([
      { code: 'TIER', tier: 'vip', benefit: 'vip-10', moreMinor: 290_000 },
      { code: 'TIER', tier: 'gold', benefit: 'gold-15', moreMinor: 4_990_000 },
    ]);
  });

  test('[Q7] a benefit that would give nothing here is not held out', () => {
    const card = memberWith({ profile: { birthday: { month: 5, day: 3 } } });
    const basket = basketOf(line('scarf', 100, { tags: ['reduced'] }));
    expect(told({ card, basket }).withheld.map(({ code }) => code)).toEqual([]);
  });

  test('[Q7] reached by this very basket, nothing is missing any more', () => {
    const card = memberWith({ profile: { birthday: { month: 5, day: 3 } } });
    const basket = basketOf(line('coat', 300_000));
    const [tier] = told({ card, basket }).withheld;
    expect(tier).toMatchObject({ code: 'TIER', tier: 'vip' });
    expect(tier).not.toHaveProperty('moreMinor');
  });

  test('[Q5] a tier has the benefits of those below it', () => {
    const card = memberWith({ ...vip, purchases: [bought(6_000_000, '2026-10-01')] });
    const { given } = told({ programme, card });
    expect(given).toMatchObject([{ benefit: 'vip-10' }, { benefit: 'gold-15' }]);
  });
});

describe('points as money', () => {
  const spend = (points: number | 'all', more: Partial<QuoteRequest> = {}) =>
    told({ card: withPoints(560), basket: { ...coat, spend: points }, ...more });

  test('[Q9] as many as were wished for, in whole blocks', () => {
    expect(spend(250).redeemed).toEqual({ points: 200, minor: 2000 });
    expect(spend(99).redeemed.points).toBe(0);
    expect(spend(100_000).redeemed.points).toBe(500);
    expect(told({ card: withPoints(560) }).redeemed.points).toBe(0);
  });

  test('[Q9] under the minimum nothing is spent, and what is short is said', () => {
    const { redemption } = house;
    if (!redemption) throw new Error('the house programme redeems');
    const programme = { ...house, redemption: { ...redemption, minimumPoints: 600 } };
    expect(spend('all', { programme })).toMatchObject({
      ...{ redeemed: { points: 0 }, redeemable: { maxPoints: 0, limitedBy: 'minimum' } },
      withheld: expect.arrayContaining([{ code: 'POINTS_SHORT', have: 560, need: 600 }]),
    });
    expect(spend(200, { programme, card: withPoints(900) }).redeemed.points).toBe(0);
  });

  test('[Q11] a till that holds 120 of 560 points lets her spend 100, and says so', () => {
    const line = { redeem: 'held', heldPoints: 120 } as const;
    const { redeemed, redeemable, withheld } = spend('all', { line });
    expect(redeemed.points).toBe(100);
    expect(redeemable).toMatchObject({ availablePoints: 560, limitedBy: 'line-down' });
    expect(withheld).toContainEqual({ code: 'OFFLINE_LIMIT', points: 120 });
    expect(spend('all', { line: { redeem: 'held' } }).redeemed.points).toBe(0);
    expect(spend('all', { line: { redeem: 'all-held' } }).redeemed.points).toBe(500);
  });

  test('[Q8] vouchers pay up to what is due, and lie on the lines in proportion', () => {
    const vouchers = [
      { id: 'a', amountMinor: 4000 },
      { id: 'b', amountMinor: 9000 },
    ];
    const basket = { ...basketOf(line('coat', 7500), line('hat', 2500)), vouchers, spend: 'all' };
    const { totals, lines } = spend('all', { basket: basket as Basket });
    expect(totals).toMatchObject({ voucherMinor: 10_000, pointsMinor: 0, dueMinor: 0 });
    expect(lines.map(({ voucherMinor }) => voucherMinor)).toEqual([7500, 2500]);
  });

  test('[Q8] no line is paid more than it costs', () => {
    const cents = { block: { points: 1, minor: 1 }, minimumPoints: 0, capBasisPoints: 10_000 };
    const vouchers = [{ id: 'a', amountMinor: 1 }];
    const basket: Basket = { ...basketOf(line('a', 1), line('b', 1)), vouchers, spend: 'all' };
    const { lines, totals } = spend('all', { basket, programme: { ...house, redemption: cents } });
    expect(lines.map((each) => [each.voucherMinor, each.pointsMinor])).toEqual([
      ...[
        [1, 0],
        [0, 1],
      ],
    ]);
    expect(totals.dueMinor).toBe(0);
  });

  test('[Q12] with a whole number of blocks the next one is a whole block away', () => {
    const basket = basketOf(line('hat', 40_000));
    expect(told({ card: withPoints(60), basket }).reach[0]).toMatchObject({ points: 100 });
  });

  test('[Q12] the next block after this basket is within reach', () => {
    const { reach, balance } = spend('all');
    expect(balance?.after).toBe(65);
    expect(reach[0]).toEqual({ code: 'NEXT_BLOCK', points: 35, minor: 1000 });
  });

  test('[Q12] the shorter way to the next tier is within reach', () => {
    const purchases = Array.from({ length: 4 }, (_, n) => bought(240_000, '2026-10-01', `${n}`));
    expect(told({ card: memberWith({ purchases }) }).reach[1]).toMatchObject({
      ...{ code: 'NEXT_TIER', tier: 'vip', moreMinor: 30_000, by: 'cumulative' },
    });
    expect(told({}).reach[1]).toMatchObject({ moreMinor: 290_000, by: 'single' });
  });

  test('[Q13] spent before earned: a purchase never pays for itself', () => {
    const { entries } = spend('all', { purchaseId: 'p1', receipt: '0001-000042' });
    const why = { code: 'PURCHASE', purchase: 'p1', receipt: '0001-000042' };
    expect(entries).toMatchObject([
      { kind: 'redeemed', points: 500, takes: [{ lot: 'held', points: 500 }], why },
      { kind: 'earned', points: 5, lot: 'p1', lapsesAfter: '2027-11-30', why },
    ]);
  });
});

describe('earning', () => {
  const { earning } = house;
  if (!earning) throw new Error('the house programme earns');
  const earns = (more: Partial<typeof earning>, request: Partial<QuoteRequest> = {}) =>
    told({ programme: { ...house, earning: { ...earning, ...more } }, ...request }).earns;

  test('[E3] gift cards and excepted articles earn nothing, and it is said', () => {
    const basket = basketOf(
      line('card', 10_000, { tags: ['gift-card'] }),
      line('belt', 10_000, { brand: 'Lys' }),
      line('coat', 10_000),
    );
    const told = earns({ except: { only: { brands: ['Lys'] } } }, { basket });
    expect(told?.points).toBe(10);
    expect(told?.lines.map(({ notEarning }) => notEarning)).toEqual([
      ...['GIFT_CARD', 'EXCLUDED', undefined],
    ]);
  });

  test('[E4] what is paid with points and vouchers earns, where the programme says so', () => {
    const basket: Basket = { ...coat, vouchers: [{ id: 'v', amountMinor: 2000 }], spend: 'all' };
    const request = { basket, card: withPoints(300) };
    expect(earns({}, request)).toMatchObject({ points: 5, lines: [{ partPaidMinor: 5000 }] });
    expect(earns({ partPaid: 'earns' }, request)).toMatchObject({
      ...{ points: 10, lines: [{ partPaidMinor: 0 }] },
    });
  });

  test('[E5] on top: with the tax 12 points, without it 10', () => {
    const tax = { mode: 'on-top', defaultBasisPoints: 2000 } as const;
    const of = (counted: 'included' | 'excluded') => {
      const programme: Programme = { ...house, tax, earning: { ...earning, tax: counted } };
      return told({ programme });
    };
    expect(of('included').earns?.points).toBe(12);
    expect(of('excluded').earns?.points).toBe(10);
    expect(of('included').totals).toMatchObject({
      netMinor: 10_000,
      taxMinor: 2000,
      dueMinor: 12_000,
    });
  });

  test('[E2] half a point is rounded as told', () => {
    const basket = basketOf(line('hat', 1500));
    const rounded = (rounding: 'floor' | 'half-up' | 'ceil') =>
      earns({ rounding }, { basket })?.points;
    expect([rounded('floor'), rounded('half-up'), rounded('ceil')]).toEqual([1, 2, 2]);
  });

  test('[L8] points may wait: earned on the 1st, pending 14 days, usable from the 15th', () => {
    const programme = { ...house, earning: { ...earning, pendingDays: 14 } };
    const { entries } = told({ programme, day: '2026-06-01' });
    expect(entries).toMatchObject([{ kind: 'earned', usableFrom: '2026-06-15' }]);
  });

  test('[M6] tax is shown by rate, and sums what the lines say', () => {
    const basket = basketOf(
      line('book', 1000, { taxBasisPoints: 500 }),
      line('coat', 10_000, { taxBasisPoints: 2000 }),
      line('hat', 5000, { taxBasisPoints: 2000 }),
    );
    expect(told({ basket }).totals.taxes).toEqual([
      { basisPoints: 500, baseMinor: 952, taxMinor: 48 },
      { basisPoints: 2000, baseMinor: 12_500, taxMinor: 2500 },
    ]);
  });

  test('a programme that only discounts earns and redeems nothing', () => {
    const { earning: _, redemption: __, ...programme } = house;
    const asked = told({ programme, card: { ...vip, lots: [lot('held', 500)] } });
    expect(asked.earns).toBeUndefined();
    expect(asked.redeemable).toBeUndefined();
    expect(asked.entries).toEqual([]);
    expect(asked.totals.dueMinor).toBe(9000);
  });
});

describe('without anything to discount', () => {
  test('[Q7] an empty basket still says what the tier above would give', () => {
    const { withheld, given } = told({ basket: { lines: [] } });
    expect(given).toEqual([]);
    expect(withheld[0]).toMatchObject({ code: 'TIER', moreMinor: 300_000 });
  });

  test('a member who withdrew is nobody at the till', () => {
    expect(told({ card: { ...vip, withdrawn: true } })).toMatchObject({ member: false, given: [] });
  });
});
