import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';

/**
 * The house programme with small rewards, so that points are spent often: twenty of them are worth
 * 2.00, and all of a purchase may be paid with them. They lapse after a month.
 */
export function simulatedProgramme(): Programme {
  return {
    ...houseProgramme('EUR'),
    tiers: [],
    benefits: [],
    redemption: {
      block: { points: 20, minor: 200 },
      minimumPoints: 20,
      capBasisPoints: 10_000,
    },
    expiry: { kind: 'months', months: 1, to: 'day' },
  };
}
