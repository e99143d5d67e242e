import { allot } from '../money/allot.ts';
import type { Minor } from '../money/money.ts';
import { shareOf } from '../money/ratio.ts';
import type { Benefit } from '../programme/programme.ts';
import { isGiftCard, outOfScope } from '../programme/scope.ts';
import type { BasketLine } from '../purchase/purchase.ts';

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
}

/** Which lines a benefit can lie on. */
interface Candidate {
  readonly benefit: Benefit;
  readonly covers: readonly boolean[];
}

/**
 * Benefits work in their listed order, each on what those before it left of the price. Its amount is
 * its share of the sum of its lines, half a unit rounded up, allotted over them. Of one group one is
 * given: that combination is taken which gives most on this basket, ties to the one listed first.
 * 25 % of 890.00 and 310.00 is 300.00: more than 10 % of 890.00, so the 89.00 is left out and said.
 * Keeps Q1, Q2, Q4 and M5.
 */
export function discounts(open: readonly Benefit[], lines: readonly BasketLine[]): Discounts {
  const gross = lines.map(grossOf);
  const candidates = open
    .map((benefit) => ({ benefit, covers: lines.map((line) => isCovered(benefit, line)) }))
    .filter((candidate) => sumOf(given([candidate], gross)) > 0);
  const best = combinations(candidates)
    .map((combination) => ({ combination, given: given(combination, gross) }))
    .reduce((a, b) => (sumOf(b.given) > sumOf(a.given) ? b : a));
  const left = candidates.filter((candidate) => !best.combination.includes(candidate));
  const beaten = left.map((candidate) => ({
    benefit: candidate.benefit,
    by: inGroup(best.given, candidate),
    minor: insteadOf(candidate, best.combination, gross),
  }));
  return {
    given: best.given.filter(({ minor }) => minor > 0),
    beaten: beaten.flatMap((each) => (each.by ? [{ ...each, by: each.by }] : [])),
  };
}

export function grossOf({ article, quantity }: BasketLine): Minor {
  return article.priceMinor * quantity;
}

export function isCovered(benefit: Benefit, { article }: BasketLine): boolean {
  return !isGiftCard(article) && outOfScope(article, benefit.scope) === undefined;
}

/** Every way to take one benefit of each group, in listed order. */
function combinations(candidates: readonly Candidate[]): Candidate[][] {
  const rivals = (candidate: Candidate) =>
    candidates.filter(({ benefit }) => benefit.group === candidate.benefit.group);
  const isDecided = (candidate: Candidate) =>
    candidate.benefit.group === undefined || rivals(candidate)[0] !== candidate;
  const choices = candidates.filter((each) => each.benefit.group !== undefined && !isDecided(each));
  const free = candidates.filter(({ benefit }) => benefit.group === undefined);
  const ways = choices.reduce<Candidate[][]>(
    (soFar, choice) => soFar.flatMap((way) => rivals(choice).map((rival) => [...way, rival])),
    [free],
  );
  return ways.map((way) => candidates.filter((candidate) => way.includes(candidate)));
}

function given(combination: readonly Candidate[], gross: readonly Minor[]): Discount[] {
  const left = [...gross];
  return combination.map(({ benefit, covers }) => {
    const base = left.map((minor, index) => (covers[index] ? minor : 0));
    const minor = shareOf(
      base.reduce((sum, each) => sum + each, 0),
      benefit.gives.basisPoints,
    );
    const perLine = allot(minor, base);
    perLine.forEach((share, index) => {
      left[index] = (left[index] ?? 0) - share;
    });
    return { benefit, perLine, minor };
  });
}

function sumOf(given: readonly Discount[]): Minor {
  return given.reduce((sum, { minor }) => sum + minor, 0);
}

function inGroup(given: readonly Discount[], { benefit }: Candidate): Discount | undefined {
  return given.find((each) => each.benefit.group === benefit.group);
}

/** What a benefit would give in the place of the one that was taken of its group. */
function insteadOf(
  candidate: Candidate,
  taken: readonly Candidate[],
  gross: readonly Minor[],
): Minor {
  const { group } = candidate.benefit;
  const swapped = taken.map((each) => (each.benefit.group === group ? candidate : each));
  return given(swapped, gross).find(({ benefit }) => benefit === candidate.benefit)?.minor ?? 0;
}
