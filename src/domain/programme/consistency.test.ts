import { expect, test } from 'vitest';
import { activities } from '../example/activities.ts';
import { rewards } from '../example/rewards.ts';
import type { Benefit, Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';
import { parseProgramme } from './schema.ts';

const house: Programme = { ...houseProgramme('CNY'), benefits: [] };
const [vip] = house.tiers as readonly [Tier];

function benefit(more: Partial<Benefit> = {}): Benefit {
  const gives = { kind: 'percentage', basisPoints: 1000 } as const;
  return { id: 'extra', name: { en: 'Extra' }, gives, ...more };
}

function issuesOf(change: Partial<Programme>) {
  const read = parseProgramme({ ...house, ...change });
  return read.ok ? [] : read.refusal.issues;
}

const [visit] = activities;
const [voucher] = rewards;
if (!visit || !voucher) throw new Error('an activity and a reward');

const twoCodes = [benefit({ code: 'A' }), benefit({ id: 'b', code: 'A' })];

test.each<{ what: string; change: Partial<Programme>; at: string; is: string }>([
  { what: 'tier', change: { tiers: [vip, { ...vip, rank: 2 }] }, at: 'tiers[1].id', is: '"vip"' },
  { what: 'rank', change: { tiers: [vip, { ...vip, id: 'b' }] }, at: 'tiers[1].rank', is: '1' },
  {
    ...{ what: 'benefit', at: 'benefits[1].id', is: '"extra"' },
    change: { benefits: [benefit(), benefit()] },
  },
  { what: 'coupon code', change: { benefits: twoCodes }, at: 'benefits[1].code', is: '"A"' },
  {
    ...{ what: 'activity', at: 'activities[1].id', is: '"welcome"' },
    change: { activities: [visit, visit] },
  },
  {
    ...{ what: 'reward', at: 'rewards[1].id', is: '"thirty"' },
    change: { rewards: [voucher, voucher] },
  },
])('[P1] a $what is there once, and the second place is told', ({ change, at, is }) => {
  expect(issuesOf(change)).toEqual([
    { path: `$.${at}`, message: `is ${is}, which is there already` },
  ]);
});

test('[P1] two benefits without a code have no code in common', () => {
  expect(issuesOf({ benefits: [benefit(), benefit({ id: 'b' })] })).toEqual([]);
});

test('[P1] a tier that is not there is told with those that are', () => {
  const gold = { tier: 'gold' };
  const allowed = '"vip" or "best"';
  const tiers = [vip, { ...vip, id: 'best', rank: 2 }];
  const change = {
    ...{ tiers, benefits: [benefit(gold)] },
    ...{ activities: [{ ...visit, ...gold }], rewards: [{ ...voucher, ...gold }] },
  };
  const paths = ['$.rewards[0].tier', '$.activities[0].tier', '$.benefits[0].tier'];
  expect(issuesOf(change)).toEqual(paths.map((path) => ({ path, message: 'is "gold"', allowed })));
  expect(issuesOf({ tiers: [], benefits: [benefit(gold)] })).toMatchObject([
    { allowed: 'none: there is no tier' },
  ]);
});

test('[P1] a coupon for points is one of a benefit that is given by coupon', () => {
  const coupon = { kind: 'coupon', benefit: 'extra', validDays: 90 } as const;
  const issuesWith = (...benefits: Benefit[]) =>
    issuesOf({ benefits, rewards: [voucher, { ...voucher, id: 'by-coupon', gives: coupon }] });
  const at = { path: '$.rewards[1].gives.benefit', message: 'is "extra"' };
  expect(issuesWith(benefit({ byCoupon: true }))).toEqual([]);
  expect(issuesWith(benefit())).toEqual([{ ...at, allowed: 'none: no benefit is byCoupon' }]);
  const others = [benefit({ id: 'a', byCoupon: true }), benefit({ id: 'b', byCoupon: true })];
  expect(issuesWith(benefit(), ...others)).toEqual([{ ...at, allowed: '"a" or "b"' }]);
});

test('[P1] a time does not end before it begins', () => {
  const at = (from: string, to: string) =>
    issuesOf({ benefits: [benefit({ when: { from, to } })] });
  expect(at('2026-02-01', '2026-02-01')).toEqual([]);
  expect(at('2026-02-02', '2026-02-01')).toEqual([
    {
      path: '$.benefits[0].when.to',
      message: 'is "2026-02-01"',
      allowed: '"2026-02-02" or later',
    },
  ]);
  expect(issuesOf({ benefits: [benefit({ when: { to: '2020-01-01' } })] })).toEqual([]);
});

test('[P1] a limit for each birthday belongs to a birthday', () => {
  const limit = { times: 1, per: 'birthday' } as const;
  expect(issuesOf({ benefits: [benefit({ limit })] })).toEqual([
    {
      path: '$.benefits[0].limit.per',
      message: 'is "birthday"',
      allowed: 'another time, or a birthday in when',
    },
  ]);
  expect(issuesOf({ benefits: [benefit({ limit, when: { birthday: 'month' } })] })).toEqual([]);
});

test.each([
  { kind: 'multiplier', hundredths: 200 },
  { kind: 'points', points: 5, per: 'piece' },
] as const)('[P1] what adds to the points ($kind) is in no group', (gives) => {
  expect(issuesOf({ benefits: [benefit({ gives, group: 'card' })] })).toEqual([
    {
      path: '$.benefits[0].group',
      message: 'is "card"',
      allowed: 'nothing: what meets is joined as earning.join says',
    },
  ]);
  expect(issuesOf({ benefits: [benefit({ gives })] })).toEqual([]);
});

test('[P1] a share that grows ends no lower than it begins', () => {
  const growing = (mostBasisPoints: number) =>
    issuesOf({
      benefits: [
        benefit({
          gives: { kind: 'escalating', basisPoints: 500, stepBasisPoints: 100, mostBasisPoints },
        }),
      ],
    });
  expect(growing(500)).toEqual([]);
  expect(growing(499)).toEqual([
    { path: '$.benefits[0].gives.mostBasisPoints', message: 'is 499', allowed: 'at least 500' },
  ]);
});

test('[P1] a thousand ways to combine groups are tried, not one more', () => {
  const inGroups = (...sizes: number[]) =>
    sizes.flatMap((size, group) =>
      Array.from({ length: size }, (_, n) => benefit({ id: `b${group}-${n}`, group: `g${group}` })),
    );
  expect(issuesOf({ benefits: [...inGroups(10, 10, 10), benefit()] })).toEqual([]);
  expect(issuesOf({ benefits: inGroups(11, 10, 10) })).toMatchObject([
    { message: 'has groups that can be combined in 1100 ways', allowed: 'at most 1000' },
  ]);
});

const times = (id: string, hundredths: number) =>
  benefit({ id, gives: { kind: 'multiplier', hundredths } });

test.each([
  { join: 'highest', fits: 30, over: 31, most: 3 },
  { join: 'product', fits: 15, over: 16, most: 6 },
  { join: 'sum', fits: 22, over: 23, most: 4 },
] as const)('[P1] joined by $join, multipliers leave room for a rate of $fits', (each) => {
  const { join, fits, over, most } = each;
  const { earning } = house;
  if (!earning) throw new Error('the house earns');
  const at = (points: number) =>
    issuesOf({
      earning: { ...earning, join, rate: { points, perMinor: 1000 } },
      benefits: [times('three', 300), times('two', 200), times('half', 50)],
    });
  expect(at(fits)).toEqual([]);
  expect(at(over)).toEqual([
    {
      path: '$.earning.rate.points',
      message: `is ${over}, and multipliers can come to ${most} times that`,
      allowed: 'at most 90 in all',
    },
  ]);
});

test('[P1] without a multiplier a rate has its own bound, and without points none', () => {
  const earning = house.earning;
  if (!earning) throw new Error('the house earns');
  const rate = { points: 1000, perMinor: 1 };
  expect(issuesOf({ earning: { ...earning, rate } })).toEqual([]);
  const { earning: _, ...noPoints } = house;
  const benefits = [times('three', 300)];
  expect(parseProgramme({ ...noPoints, benefits }).ok).toBe(true);
});
