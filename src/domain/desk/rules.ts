import type { Minor } from '../money/money.ts';
import type { InForce } from '../programme/in-force.ts';
import { largePurchaseMinor } from '../programme/ready-made.ts';

/** When somebody comes up on Today, and how often one may reach out. */
export interface DeskRules {
  readonly birthdayNoticeDays: number;
  readonly largeFromMinor: Minor;
  /** First and last day after a large purchase on which one asks about it. */
  readonly largeAfterDays: { readonly from: number; readonly to: number };
  readonly silenceDays: number;
  /** Days after a friend's first purchase within which both sides are called. */
  readonly referralDays: number;
  /** A rhythm is broken when she stays away longer than this share of it: 15 of 10 is 1.5 times. */
  readonly rhythm: { readonly times: number; readonly of: number };
  /** At most one contact within so many days. */
  readonly cadenceDays: number;
  /** Days after reaching a tier to say a word on it, and before losing it. */
  readonly tierDays: { readonly reached: number; readonly lapsing: number };
  /** By what a tier is judged; without it nothing is due for a tier. */
  readonly inForce?: InForce;
}

export function deskRules(currency: string, inForce?: InForce): DeskRules {
  return {
    birthdayNoticeDays: 3,
    largeFromMinor: largePurchaseMinor(currency),
    largeAfterDays: { from: 7, to: 10 },
    silenceDays: 30,
    referralDays: 7,
    rhythm: { times: 15, of: 10 },
    cadenceDays: 7,
    tierDays: { reached: 7, lapsing: 30 },
    ...(inForce && { inForce }),
  };
}
