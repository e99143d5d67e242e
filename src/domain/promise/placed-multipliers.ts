import { type BenefitOf, ofKind } from '../programme/multipliers.ts';
import type { Benefit } from '../programme/programme.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { coverageOf } from './coverage.ts';

/** A multiplier and the places of the lines that it lies on. */
export interface PlacedMultiplier {
  readonly benefit: BenefitOf<'multiplier'>;
  readonly covers: readonly boolean[];
}

export function placed(
  benefits: readonly Benefit[],
  lines: readonly BasketLine[],
): PlacedMultiplier[] {
  return ofKind(benefits, 'multiplier').map((benefit) => ({
    benefit,
    covers: coverageOf(benefit, lines).map((why) => why === undefined),
  }));
}
