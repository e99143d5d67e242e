import { describe, expect, test } from 'vitest';
import { bought, memberWith, newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { CURRENCIES } from '../money/currency.ts';
import { quote } from '../promise/ring-up.ts';
import { programmeOn } from './in-force.ts';
import { pathOf } from './issue.ts';
import type { Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';
import { parseProgramme } from './schema.ts';
import { standing } from './standing.ts';

const house = houseProgramme('CNY');
const [vip] = house.tiers as readonly [Tier];
const DAY = '2026-11-23';

const falling = {
  ...{ kind: 'escalating', basisPoints: 500, stepBasisPoints: 100, mostBasisPoints: 400 },
};

function wrong(change: object) {
  const read = parseProgramme({ ...structuredClone(house), ...change });
  if (read.ok) throw new Error('this should have been refused');
  return read.refusal.issues;
}

describe('reading', () => {
  test('[P3] the ready-made programme is one, in every currency there is', () => {
    for (const currency of CURRENCIES) {
      const programme = houseProgramme(currency);
      const read = parseProgramme(JSON.parse(JSON.stringify(programme)));
      expect(read).toEqual({ ok: true, value: programme });
    }
  });

  test('[P1] everything wrong is said at once: where, what, and what is allowed', () => {
    const tiers = [{ ...vip, rank: 0, colour: 'gold' }];
    expect(
      wrong({ tiers, clawback: 'never', currency: 'XDU', effectiveFrom: '2026-02-30' }),
    ).toEqual([
      {
        path: '$.effectiveFrom',
        message: 'is "2026-02-30"',
        allowed: 'a day as YYYY-MM-DD, from 1900 to 2999',
      },
      { path: '$.currency', message: 'is "XDU"', allowed: 'a currency of ISO 4217' },
      {
        path: '$.clawback',
        message: 'is "never"',
        allowed: '"negative" or "clamp" or "from-refund"',
      },
      { path: '$.tiers[0].rank', message: 'is 0', allowed: 'a whole number from 1 to 100' },
      { path: '$.tiers[0].colour', message: 'is not known here' },
    ]);
  });

  test.each([
    ['$.name', { name: {} }],
    ['$.tax', { tax: null }],
    ['$.expiry.kind', { expiry: { kind: 'weeks' } }],
    ['$.expiry.months', { expiry: { kind: 'months', to: 'day' } }],
    ['$.version', { version: 1.5 }],
    ['$.tiers[0].anyOf', { tiers: [{ ...vip, anyOf: [] }] }],
    ['$.tiers', { tiers: 'none' }],
    ['$.tiers[1].id', { tiers: [vip, { ...vip, rank: 2 }] }],
    ['$.tiers[1].rank', { tiers: [vip, { ...vip, id: 'gold' }] }],
    ['$.benefits[0].tier', { tiers: [] }],
    ['$.benefits[1].id', { benefits: [benefit({}), benefit({})] }],
    ['$.benefits[1].code', { benefits: [benefit({ code: 'A' }), benefit({ id: 'b', code: 'A' })] }],
    ['$.benefits[0].gives.mostBasisPoints', { benefits: [benefit({ gives: falling })] }],
    ['$.benefits[0].gives.kind', { benefits: [benefit({ gives: { kind: 'smile' } })] }],
    ['$.benefits[0].when.birthday', { benefits: [benefit({ when: { birthday: 'year' } })] }],
    ['$.stacking.ceilingBasisPoints', { stacking: { ceilingBasisPoints: 10_001 } }],
    ['$.benefits[0].limit.per', { benefits: [benefit({ limit: { times: 1, per: 'birthday' } })] }],
    [
      '$.benefits[0].when.to',
      { benefits: [benefit({ when: { from: '2026-02-01', to: '2026-01-01' } })] },
    ],
  ])('[P1] wrong at %s', (path, change) => {
    expect(wrong(change).map((issue) => issue.path)).toContain(path);
  });

  test('[P1] groups that could be combined in too many ways are refused', () => {
    const benefits = Array.from({ length: 40 }, (_, index) =>
      benefit({ id: `b${index}`, group: `g${index % 10}` }),
    );
    expect(wrong({ benefits })).toEqual([
      {
        path: '$.benefits',
        message: 'has groups that can be combined in 1048576 ways',
        allowed: 'at most 1000',
      },
    ]);
  });

  test.each([null, undefined, 7, 'programme', []])('[P1] %j is no programme', (input) => {
    expect(parseProgramme(input).ok).toBe(false);
  });

  test('[P1] a path names keys, places in a list, and keys that are no plain word', () => {
    expect(pathOf(['tiers', 0, 'zh-Hans'])).toBe('$.tiers[0]["zh-Hans"]');
  });
});

function benefit(more: object) {
  const gives = { kind: 'percentage', basisPoints: 1000 };
  return { id: 'extra', name: { en: 'Extra' }, gives, ...more };
}

describe('in force', () => {
  const from = (effectiveFrom: string, version: number): Programme => ({
    ...{ ...house, effectiveFrom, version },
  });

  test('[P2] the last to take effect by a day holds, the later version among equals', () => {
    const all = [from('2026-03-01', 3), from('2026-01-01', 1), from('2026-03-01', 2)];
    expect(programmeOn(all, '2026-02-28').version).toBe(1);
    expect(programmeOn(all, '2026-03-01').version).toBe(3);
    expect(programmeOn(all, '2025-01-01').version).toBe(1);
  });
});

describe('standing', () => {
  const tierOn = (purchases: ReturnType<typeof bought>[], day = DAY) =>
    standing(memberWith({ purchases }), house, day).tier?.id ?? null;

  test('[T1] 10,000.00 in many purchases are VIP, 9,999.99 are not', () => {
    const four = ['2026-02-01', '2026-04-01', '2026-06-01', '2026-08-01'].map((day) =>
      bought(250_000, day),
    );
    expect(tierOn(four)).toBe('vip');
    expect(tierOn([...four.slice(1), bought(249_999, '2026-02-01')])).toBeNull();
  });

  test('[T2] a purchase of a year ago counts, one of a year and a day ago does not', () => {
    expect(tierOn([bought(300_000, '2025-11-23')])).toBe('vip');
    expect(tierOn([bought(300_000, '2025-11-22')])).toBeNull();
    expect(tierOn([bought(300_000, '2026-11-24')])).toBeNull();
  });

  test('[T2] calendar years and lifetimes are windows too', () => {
    const within = (window: Tier['window'], day: string) =>
      standing(memberWith({ purchases: [bought(300_000, day)] }), withTier({ window }), DAY).tier
        ?.id;
    expect(within({ kind: 'calendar-year' }, '2026-01-01')).toBe('vip');
    expect(within({ kind: 'calendar-year' }, '2025-12-31')).toBeUndefined();
    expect(within({ kind: 'lifetime' }, '1999-01-01')).toBe('vip');
  });

  test('[T3] a return that names no purchase takes from the sum', () => {
    const sums = Array.from({ length: 5 }, (_, index) => bought(200_000, DAY, `p${index}`));
    expect(tierOn(sums)).toBe('vip');
    expect(tierOn([...sums, { id: 'back', day: DAY, netMinor: -1, firstMinor: 0 }])).toBeNull();
  });

  test('[T4] points and vouchers pay for a purchase that counts in full', () => {
    const vouchers = [{ id: 'v', amountMinor: 100_000 }];
    const basket = { ...basketOf(line('coat', 300_000)), vouchers };
    const told = quote({ programme: house, card: newMember, basket, day: DAY });
    expect(told.tier?.after).toBe('vip');
  });

  test('[T5] a tier given by hand is a floor', () => {
    const tierByHand = { tier: 'vip', from: '2026-11-01', manager: 'ana', note: 'a neighbour' };
    expect(standing(memberWith({ tierByHand }), house, DAY).tier?.id).toBe('vip');
  });

  test('[T1] what is missing is the least of the ways', () => {
    const spent = memberWith({
      purchases: Array.from({ length: 4 }, (_, n) => bought(200_000, DAY, `${n}`)),
    });
    expect(standing(spent, house, DAY).next).toMatchObject({
      moreMinor: 200_000,
      by: 'cumulative',
    });
    expect(standing(newMember, house, DAY).next).toMatchObject({
      moreMinor: 300_000,
      by: 'single',
    });
    expect(standing(spent, house, DAY).spentMinor).toBe(800_000);
  });

  test('[T6] counted at once, its benefit is given on the purchase that reaches it', () => {
    const programme = withTier({ countsFrom: 'at-once' });
    const on = (priceMinor: number) =>
      quote({ programme, card: newMember, basket: basketOf(line('coat', priceMinor)), day: DAY });
    expect(on(400_000)).toMatchObject({
      ...{ given: [{ benefit: 'vip-10', minor: 40_000 }], tier: { before: null, after: 'vip' } },
    });
    expect(on(310_000)).toMatchObject({ given: [], tier: { before: null, after: 'vip' } });
  });

  test('[T7] a gift card makes nobody a VIP', () => {
    const basket = basketOf(line('card', 500_000, { tags: ['gift-card'] }));
    const told = quote({ programme: house, card: newMember, basket, day: DAY });
    expect(told.tier?.after).toBeNull();
  });

  function withTier(more: Partial<Tier>): Programme {
    return { ...house, tiers: [{ ...vip, ...more }] };
  }
});
