import type { Benefit, Programme, Tier } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';

/** Reached and lost again now and then: what she has depends on which purchases a till heard of. */
const GOLD: Tier = {
  ...{ id: 'gold', name: { en: 'Gold' }, rank: 1, countsFrom: 'next-sale' },
  anyOf: [{ kind: 'cumulative', atLeastMinor: 12_000 }],
  window: { kind: 'rolling', months: 1 },
};

const BENEFITS: readonly Benefit[] = [
  {
    ...{ id: 'double', name: { en: 'Double' }, tier: GOLD.id, level: 'line' },
    gives: { kind: 'multiplier', hundredths: 200 },
  },
  {
    ...{ id: 'first', name: { en: 'First of the day' }, level: 'order' },
    gives: { kind: 'points', points: 7, per: 'purchase' },
    limit: { times: 1, per: 'day' },
  },
];

/**
 * The house programme with small rewards, so that points are spent often: twenty of them are worth
 * 2.00, and all of a purchase may be paid with them. They lapse after a month. What a purchase
 * earns depends on her tier, on the purchases of the day and on how much they earned.
 */
export function simulatedProgramme(): Programme {
  const house = houseProgramme('EUR');
  return {
    ...house,
    tiers: [GOLD],
    benefits: BENEFITS,
    ...(house.earning && { earning: { ...house.earning, caps: { perDay: 150 } } }),
    redemption: {
      block: { points: 20, minor: 200 },
      minimumPoints: 20,
      capBasisPoints: 10_000,
    },
    expiry: { kind: 'months', months: 1, to: 'day' },
  };
}
