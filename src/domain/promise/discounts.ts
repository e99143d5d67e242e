import type { Minor } from '../money/money.ts';
import type { Benefit } from '../programme/programme.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { bestCombination } from './best-combination.ts';
import { amountOn, type Candidate, less, sharesOn } from './candidate.ts';
import { type Coverage, coverageOf } from './coverage.ts';

/** One benefit as given: how much on each line, in the order of the lines. */
export interface Discount {
  readonly benefit: Benefit;
  readonly perLine: readonly Minor[];
  readonly minor: Minor;
}

/** A benefit left out for a larger one of its group, and what it would have given. */
export interface Beaten {
  readonly benefit: Benefit;
  readonly by: Discount;
  readonly minor: Minor;
}

export interface Discounts {
  readonly given: readonly Discount[];
  readonly beaten: readonly Beaten[];
  readonly coverage: ReadonlyMap<Benefit, Coverage>;
}

/**
 * Benefits work in their listed order, each on what those before it left of the price. Its amount
 * is its share of the sum of its lines, half a unit rounded up, allotted over them. Of one group
 * one is given: that combination is taken which gives most on this basket, ties to the one listed
 * first. 25 % of 890.00 and 310.00 is 300.00: more than 10 % of 890.00, so the 89.00 is left out
 * and said. Keeps Q1, Q2, Q4 and M5.
 */
export function discounts(open: readonly Benefit[], lines: readonly BasketLine[]): Discounts {
  const gross = lines.map(grossOf);
  const all = open.map((benefit) => ({ benefit, coverage: coverageOf(benefit, lines) }));
  const candidates = all.filter((candidate) => amountOn(candidate, gross) > 0);
  const taken = bestCombination(candidates, gross);
  const given = giveInTurn(taken, gross);
  const beaten = candidates
    .filter((candidate) => !taken.includes(candidate))
    .flatMap((candidate): Beaten[] => {
      const by = given.find((each) => each.benefit.group === candidate.benefit.group);
      return by
        ? [{ benefit: candidate.benefit, by, minor: insteadOf(candidate, taken, gross) }]
        : [];
    });
  const coverage = new Map(all.map((each) => [each.benefit, each.coverage]));
  return { given: given.filter(({ minor }) => minor > 0), beaten, coverage };
}

export function grossOf({ article, quantity }: BasketLine): Minor {
  return article.priceMinor * quantity;
}

function giveInTurn(taken: readonly Candidate[], gross: readonly Minor[]): Discount[] {
  let left = gross;
  return taken.map((candidate) => {
    const perLine = sharesOn(candidate, left);
    left = less(left, perLine);
    const minor = perLine.reduce((sum, share) => sum + share, 0);
    return { benefit: candidate.benefit, perLine, minor };
  });
}

/** What a benefit would give in the place of the one that was taken of its group. */
function insteadOf(
  candidate: Candidate,
  taken: readonly Candidate[],
  gross: readonly Minor[],
): Minor {
  const { group } = candidate.benefit;
  let left = gross;
  for (const each of taken) {
    if (each.benefit.group === group) return amountOn(candidate, left);
    left = less(left, sharesOn(each, left));
  }
  return 0;
}
