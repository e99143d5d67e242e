import type { Minor } from '../money/money.ts';
import { type Bounds, boundsOf, cannotGive } from './best-bound.ts';
import { amountOn, type Candidate } from './candidate.ts';
import {
  giveWithin,
  type Left,
  lessGiven,
  minorWithin,
  type StackingLimits,
} from './stacking-limits.ts';

/** The candidates in the order in which they work, and how far they may go. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly start: Left;
  readonly limits: StackingLimits;
}

interface Search extends Choice {
  /** For each candidate the number of its group; of a group of one there is nothing to choose. */
  readonly groups: readonly (number | undefined)[];
  readonly lastOfGroup: readonly number[];
  readonly bounds: Bounds;
  best: { readonly minor: Minor; readonly taken: Taken | undefined };
}

/** The benefits taken so far, the last one first. */
interface Taken {
  readonly candidate: Candidate;
  readonly before: Taken | undefined;
}

/** What is decided: all candidates before `at`, and the groups of which one was taken, as bits. */
interface Reached {
  readonly at: number;
  readonly decided: number;
  readonly left: Left;
  readonly minor: Minor;
  readonly taken: Taken | undefined;
}

/**
 * Of all ways to take one benefit of each group, in their order, the one that gives most; among
 * equals the one that takes what is listed first. Ways share their beginnings; one is given up
 * where not even the most it could still give would beat the best so far. Keeps Q2.
 */
export function bestCombination(choice: Choice): readonly Candidate[] {
  const { candidates } = choice;
  const names = candidates.map(({ benefit }) => benefit.group);
  const shared = [
    ...new Set(names.filter((name, at) => name !== undefined && names.indexOf(name) !== at)),
  ];
  if (shared.length === 0) return candidates;
  const groups = names.map((name) => (shared.includes(name) ? shared.indexOf(name) : undefined));
  const search: Search = {
    ...choice,
    groups,
    lastOfGroup: shared.map((name) => names.lastIndexOf(name)),
    bounds: boundsOf(candidates, groups, {
      leastMinor: choice.limits.leastMinor,
      lines: choice.start.lines.length,
    }),
    best: { minor: likelyBest(choice, groups) - 1, taken: undefined },
  };
  lookOn(search, { at: 0, decided: 0, left: choice.start, minor: 0, taken: undefined });
  return listed(search.best.taken);
}

function listed(taken: Taken | undefined): Candidate[] {
  return taken ? [...listed(taken.before), taken.candidate] : [];
}

/** What the largest of each group give together: the best is this or more. */
function likelyBest(
  { candidates, start, limits }: Choice,
  groups: readonly (number | undefined)[],
): Minor {
  const amounts = candidates.map((candidate) => amountOn(candidate, start.lines));
  const isLargest = (at: number) =>
    groups.every((group, other) => {
      if (group === undefined || group !== groups[at]) return true;
      const [mine = 0, its = 0] = [amounts[at], amounts[other]];
      return mine > its || (mine === its && at <= other);
    });
  let left = start;
  for (const [at, candidate] of candidates.entries()) {
    if (isLargest(at)) left = lessGiven(left, giveWithin(candidate, left, limits));
  }
  return start.roomMinor - left.roomMinor;
}

function lookOn(search: Search, reached: Reached): void {
  const at = nextOpen(search, reached.at, reached.decided);
  const candidate = search.candidates[at];
  const { left, minor, decided } = reached;
  if (!candidate) {
    keep(search, minor, reached.taken);
    return;
  }
  const group = search.groups[at];
  const withIt = group === undefined ? decided : decided | (1 << group);
  const taken = { candidate, before: reached.taken };
  const after = { at: at + 1, decided: withIt };
  const rest = { ...after, left };
  const isEnd = nextOpen(search, after.at, withIt) === search.candidates.length;
  if (isEnd && search.limits.leastMinor === undefined) {
    keep(search, minor + minorWithin(candidate, left, search.limits), taken);
  } else if (canBeat(search, minor, { ...rest, first: candidate })) {
    const given = giveWithin(candidate, left, search.limits);
    const more = { left: lessGiven(left, given), minor: minor + given.minor };
    lookOn(search, { ...after, ...more, taken });
  }
  const isLast = group === undefined || search.lastOfGroup[group] === at;
  if (isLast || !canBeat(search, minor, { ...rest, decided })) return;
  lookOn(search, { ...reached, at: at + 1 });
}

function canBeat(
  { best, bounds }: Search,
  minor: Minor,
  undecided: Parameters<typeof cannotGive>[2],
): boolean {
  return !cannotGive(best.minor - minor, bounds, undecided);
}

function keep(search: Search, minor: Minor, taken: Taken | undefined): void {
  if (minor > search.best.minor) search.best = { minor, taken };
}

function nextOpen({ groups }: Search, from: number, decided: number): number {
  let at = from;
  for (; at < groups.length; at++) {
    const group = groups[at];
    if (group === undefined || (decided & (1 << group)) === 0) break;
  }
  return at;
}
