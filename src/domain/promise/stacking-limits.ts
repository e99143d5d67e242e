import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Stacking } from '../programme/programme.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { amountOn, type Candidate, sharesOn } from './candidate.ts';

/** How far discounts may go on this basket. */
export interface StackingLimits {
  /** The least each line is sold for, in the order of the lines; nothing where no floor is. */
  readonly leastMinor?: readonly Minor[];
  /** The most that all discounts may come to. */
  readonly mostMinor: Minor;
}

/**
 * The ceiling is a share of what takes discounts at the prices asked, rounded down: 30 % of
 * 1,000.00 is 300.00. The floor of a line is what it cost and its margin on that, rounded up; a
 * line that is asked less for already is not discounted. Keeps Q17 and Q18.
 */
export function stackingLimits(
  lines: readonly BasketLine[],
  { ceilingBasisPoints = 10_000, marginFloorBasisPoints }: Stacking = {},
): StackingLimits {
  const gross = lines.reduce(
    (sum, { article, quantity }) =>
      isGiftCard(article) ? sum : sum + article.priceMinor * quantity,
    0,
  );
  const mostMinor = ratio(gross, { by: ceilingBasisPoints, over: 10_000 });
  const isFloored = lines.some(({ article }) => article.costMinor !== undefined);
  if (marginFloorBasisPoints === undefined || !isFloored) return { mostMinor };
  const margin = { by: 10_000 + marginFloorBasisPoints, over: 10_000, rounding: 'ceil' } as const;
  const leastMinor = lines.map(
    ({ article, quantity }) => ratio(article.costMinor ?? 0, margin) * quantity,
  );
  return { leastMinor, mostMinor };
}

/** What is left of each line and of the ceiling when a benefit's turn comes. */
export interface Left {
  readonly lines: readonly Minor[];
  readonly roomMinor: Minor;
}

/** What a benefit gives in its turn, and what of it went beyond the floors and the ceiling. */
export interface InTurn {
  readonly perLine: readonly Minor[];
  readonly minor: Minor;
  readonly underFloor: readonly Minor[];
  readonly overCeiling: Minor;
}

export function giveWithin(candidate: Candidate, left: Left, limits: StackingLimits): InTurn {
  const wished = sharesOn(candidate, left.lines);
  const { leastMinor } = limits;
  const allowed = leastMinor
    ? wished.map((minor, at) =>
        Math.min(minor, Math.max(0, (left.lines[at] ?? 0) - (leastMinor[at] ?? 0))),
      )
    : wished;
  const sum = allowed.reduce((all, minor) => all + minor, 0);
  const minor = Math.min(sum, left.roomMinor);
  return {
    perLine: minor === sum ? allowed : allot(minor, allowed),
    minor,
    underFloor: leastMinor ? wished.map((each, at) => each - (allowed[at] ?? 0)) : [],
    overCeiling: sum - minor,
  };
}

/** How much that is, without saying where it lies. */
export function minorWithin(candidate: Candidate, left: Left, limits: StackingLimits): Minor {
  if (limits.leastMinor) return giveWithin(candidate, left, limits).minor;
  return Math.min(amountOn(candidate, left.lines), left.roomMinor);
}

export function lessGiven(left: Left, { perLine, minor }: InTurn): Left {
  const lines = left.lines.map((each, at) => each - (perLine[at] ?? 0));
  return { lines, roomMinor: left.roomMinor - minor };
}
