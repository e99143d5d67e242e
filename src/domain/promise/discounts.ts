import type { Minor } from '../money/money.ts';
import type { Benefit, Stacking } from '../programme/programme.ts';
import { inOrder } from '../programme/stacking-order.ts';
import type { BasketLine } from '../purchase/purchase.ts';
import { bestCombination } from './best-combination.ts';
import { amountOn, type Candidate, candidateOf, cheapestFirst } from './candidate.ts';
import { type Coverage, coverageOf, coversAny } from './coverage.ts';
import { type Short, shortOf } from './needs.ts';
import {
  giveWithin,
  type InTurn,
  type Left,
  lessGiven,
  minorWithin,
  stackingLimits,
} from './stacking-limits.ts';

/** One benefit as given: how much on each line, in the order of the lines; a gift is no money. */
export interface Discount extends InTurn {
  readonly benefit: Benefit;
  readonly takes?: Candidate['takes'];
}

/** What one benefit took off, line by line, under its name. */
export interface TakenOff {
  readonly benefit: string;
  readonly perLine: readonly Minor[];
}

/** A benefit left out for another of its group, and what it would have given. */
export interface Beaten {
  readonly benefit: Benefit;
  readonly by: Discount;
  readonly minor: Minor;
}

export interface Discounts {
  readonly given: readonly Discount[];
  /** Taken in their turn, but the ceiling or the floors left nothing of them. */
  readonly cutToNothing: readonly Discount[];
  readonly beaten: readonly Beaten[];
  readonly short: readonly Short[];
  readonly coverage: ReadonlyMap<Benefit, Coverage>;
  readonly mostMinor: Minor;
}

export interface DiscountsAsked {
  readonly open: readonly Benefit[];
  readonly lines: readonly BasketLine[];
  readonly boughtThisMonth: number;
  readonly stacking?: Stacking | undefined;
}

/**
 * Benefits work one after the other, each on what those before it left of the price: those on the
 * lines first, then those on the basket, or just as listed. Of one group one is given: that
 * combination is taken which gives most on this basket, ties to the one that comes first. 25 % of
 * 890.00 and 310.00 is 300.00: more than 10 % of 890.00, so the 89.00 is left out and said. Keeps
 * Q1, Q2, Q4 and M5.
 */
export function discounts(asked: DiscountsAsked): Discounts {
  const { lines } = asked;
  const limits = stackingLimits(lines, asked.stacking);
  const start = { lines: lines.map(grossOf), roomMinor: limits.mostMinor };
  const sorted = sortOut(asked);
  const candidates = sorted.candidates.filter((each) => amountOn(each, start.lines) > 0);
  const taken = bestCombination({ candidates, start, limits });
  const turns = inTurn(taken, start, limits);
  const money = turns.filter(({ minor }) => minor > 0);
  const beaten = candidates.flatMap((candidate): Beaten[] => {
    const { benefit } = candidate;
    const by = money.find((each) => isSameGroup(each.benefit, benefit));
    if (!by || by.benefit === benefit) return [];
    return [{ benefit, by, minor: minorWithin(candidate, by.before, limits) }];
  });
  const handed = handOver(sorted.moneyless, money);
  return {
    given: [...money, ...handed.given],
    cutToNothing: turns.filter(({ minor }) => minor === 0),
    beaten: [...beaten, ...handed.beaten],
    short: sorted.short,
    coverage: sorted.coverage,
    mostMinor: limits.mostMinor,
  };
}

export function grossOf({ article, quantity }: BasketLine): Minor {
  return article.priceMinor * quantity;
}

export function isSameGroup(a: Benefit, b: Benefit): boolean {
  return a.group !== undefined && a.group === b.group;
}

function sortOut(asked: DiscountsAsked) {
  const { lines } = asked;
  const coverage = new Map<Benefit, Coverage>();
  const order = cheapestFirst(lines);
  const [candidates, moneyless, short]: [Candidate[], Benefit[], Short[]] = [[], [], []];
  for (const benefit of inOrder(asked.open, asked.stacking)) {
    const covered = coverageOf(benefit, lines);
    coverage.set(benefit, covered);
    if (!coversAny(covered)) continue;
    const lacking = shortOf(benefit, covered, lines);
    const candidate = candidateOf(benefit, covered, { ...asked, cheapestFirst: order });
    if (lacking) short.push(lacking);
    else if (candidate) candidates.push(candidate);
    else moneyless.push(benefit);
  }
  return { coverage, candidates, moneyless, short };
}

type Limits = ReturnType<typeof stackingLimits>;

function inTurn(taken: readonly Candidate[], start: Left, limits: Limits) {
  let before = start;
  return taken.map((candidate) => {
    const turn = giveWithin(candidate, before, limits);
    const given = { ...turn, before, benefit: candidate.benefit, takes: candidate.takes };
    before = lessGiven(before, turn);
    return given;
  });
}

/** Gifts and the like, where nothing of their group was given before them. */
function handOver(moneyless: readonly Benefit[], money: readonly Discount[]) {
  const given: Discount[] = [];
  const beaten: Beaten[] = [];
  for (const benefit of moneyless) {
    const by = [...money, ...given].find((each) => isSameGroup(each.benefit, benefit));
    if (by) beaten.push({ benefit, by, minor: 0 });
    else given.push({ benefit, perLine: [], minor: 0, underFloor: [], overCeiling: 0 });
  }
  return { given, beaten };
}
