import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { EarnBonus, EarnExplanation } from './quote.ts';

/** As much of a purchase as counts: all of it when it is sold, what is kept when some came back. */
export interface EarnPart {
  readonly line: string;
  readonly quantity: number;
  /** What of the line earns; nought where it does not. */
  readonly countedMinor: Minor;
  readonly numerator: number;
  /** At the price asked, before any discount. */
  readonly askedMinor: Minor;
}

export type EarnRule = Pick<
  EarnExplanation,
  'rounding' | 'roundPer' | 'exact' | 'bonuses' | 'minimum' | 'cap'
>;

/** As much of a rule as its sum asks for. */
type SumRule = Pick<EarnRule, 'rounding' | 'roundPer' | 'bonuses'> & {
  readonly exact: Pick<EarnRule['exact'], 'denominator'>;
  readonly minimum?: { readonly atLeastMinor: Minor };
  readonly cap?: { readonly most: Points };
};

/**
 * The points of so much of a purchase: rounded as stated, bonuses on top, nothing under the
 * minimum, no more than the cap. The same sum for a sale and for a return. Keeps E6 and E8 to E10.
 */
export function pointsOf(parts: readonly EarnPart[], rule: SumRule): Points {
  const counted = parts.reduce((sum, { countedMinor }) => sum + countedMinor, 0);
  if (rule.minimum && counted < rule.minimum.atLeastMinor) return 0;
  const bonuses = rule.bonuses ?? [];
  const all = bonuses.reduce((sum, bonus) => sum + bonusOf(bonus, parts), rounded(parts, rule));
  return rule.cap ? Math.min(all, rule.cap.most) : all;
}

function rounded(parts: readonly EarnPart[], { rounding, roundPer, exact }: SumRule): Points {
  const pointsIn = (numerator: number) =>
    ratio(numerator, { by: 1, over: exact.denominator, rounding });
  if (roundPer === 'sale') return pointsIn(parts.reduce((sum, part) => sum + part.numerator, 0));
  return parts.reduce((sum, part) => sum + pointsIn(part.numerator), 0);
}

/** Nothing where its lines do not come to what it needs. */
export function bonusOf(bonus: Omit<EarnBonus, 'total'>, all: readonly EarnPart[]): Points {
  const { lines, per, points, needs = {} } = bonus;
  const parts = all.filter(({ line }) => lines.includes(line));
  const pieces = parts.reduce((sum, { quantity }) => sum + quantity, 0);
  const asked = parts.reduce((sum, { askedMinor }) => sum + askedMinor, 0);
  if (asked < (needs.spendMinor ?? 0) || pieces < (needs.pieces ?? 0)) return 0;
  return points * (per === 'piece' ? pieces : Math.min(1, pieces));
}
