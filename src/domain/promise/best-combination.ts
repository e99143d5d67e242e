import type { Minor } from '../money/money.ts';
import { amountOn, type Candidate, less, sharesOn } from './candidate.ts';

interface Way {
  readonly taken: readonly Candidate[];
  readonly minor: Minor;
}

/**
 * What is left of the lines, and the groups of which one was taken, from a place in the list on.
 */
interface Reached {
  readonly from: number;
  readonly left: readonly Minor[];
  readonly decided: readonly string[];
}

/**
 * Of all ways to take one benefit of each group, in listed order, the one that gives most; among
 * equals the one that takes what is listed first. Ways share their beginnings, and the last benefit
 * of a way need not be shared out over the lines to be weighed. Keeps Q2.
 */
export function bestCombination(
  candidates: readonly Candidate[],
  gross: readonly Minor[],
): readonly Candidate[] {
  const groups = candidates.flatMap(({ benefit }) => benefit.group ?? []);
  if (new Set(groups).size === groups.length) return candidates;
  return bestWay(candidates, { from: 0, left: gross, decided: [] }).taken;
}

const NOTHING: Way = { taken: [], minor: 0 };

function bestWay(candidates: readonly Candidate[], reached: Reached): Way {
  const { left, decided } = reached;
  const at = nextOpen(candidates, reached);
  const candidate = candidates[at];
  if (!candidate) return NOTHING;
  const { group } = candidate.benefit;
  const withIt = group === undefined ? decided : [...decided, group];
  const taken = take(candidates, candidate, { from: at + 1, left, decided: withIt });
  if (group === undefined || !isInGroup(candidates, group, at + 1)) return taken;
  const passed = bestWay(candidates, { from: at + 1, left, decided });
  return taken.minor >= passed.minor ? taken : passed;
}

function take(candidates: readonly Candidate[], candidate: Candidate, after: Reached): Way {
  const minor = amountOn(candidate, after.left);
  if (nextOpen(candidates, after) === candidates.length) return { taken: [candidate], minor };
  const left = less(after.left, sharesOn(candidate, after.left));
  const rest = bestWay(candidates, { ...after, left });
  return { taken: [candidate, ...rest.taken], minor: minor + rest.minor };
}

function nextOpen(candidates: readonly Candidate[], { from, decided }: Reached): number {
  let at = from;
  while (decided.includes(candidates[at]?.benefit.group ?? '')) at++;
  return at;
}

function isInGroup(candidates: readonly Candidate[], group: string, from: number): boolean {
  return candidates.some(({ benefit }, index) => index >= from && benefit.group === group);
}
