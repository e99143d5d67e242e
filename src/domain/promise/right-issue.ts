import type { BasisPoints, Minor } from '../money/money.ts';
import type { BenefitNeeds } from '../programme/programme.ts';
import type { RightTerms } from '../rights/right.ts';

/** A right that comes with a purchase, and by which of its lines: what a return reckons by. */
export interface RightIssue {
  readonly right: string;
  readonly benefit: string;
  readonly amount: Minor;
  readonly terms: RightTerms;
  readonly lines: readonly string[];
  /** Of credit: the share of what was paid in money for the lines. */
  readonly basisPoints?: BasisPoints;
  /** Of a voucher: what its lines must come to, at the prices asked, to bring it. */
  readonly needs?: BenefitNeeds;
}
