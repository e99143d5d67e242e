import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import { shareOf } from '../money/ratio.ts';
import type { Benefit } from '../programme/programme.ts';
import type { Coverage } from './coverage.ts';

/** A benefit that may be given, and the lines it lies on. */
export interface Candidate {
  readonly benefit: Benefit;
  readonly coverage: Coverage;
}

/**
 * What it gives on what is left of the lines: its share of their sum, half a unit rounded up. M5.
 */
export function amountOn({ benefit, coverage }: Candidate, left: readonly Minor[]): Minor {
  if (benefit.gives.kind !== 'percentage') return 0;
  let base = 0;
  for (let index = 0; index < left.length; index++) {
    if (coverage[index] === undefined) base += left[index] ?? 0;
  }
  return shareOf(base, benefit.gives.basisPoints);
}

/** The same, line by line. */
export function sharesOn(candidate: Candidate, left: readonly Minor[]): Minor[] {
  const base = left.map((minor, index) => (candidate.coverage[index] === undefined ? minor : 0));
  return allot(amountOn(candidate, left), base);
}

export function less(left: readonly Minor[], shares: readonly Minor[]): Minor[] {
  return left.map((minor, index) => minor - (shares[index] ?? 0));
}
