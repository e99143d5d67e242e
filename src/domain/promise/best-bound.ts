import type { Minor } from '../money/money.ts';
import { shareOf } from '../money/ratio.ts';
import type { Candidate } from './candidate.ts';
import type { Left } from './stacking-limits.ts';

/** What is needed to say how much undecided benefits could give at the most. */
export interface Bounds {
  readonly groups: readonly Group[];
  /** Whether all of them lie on the same lines, each with one share. */
  readonly isEven: boolean;
  /** Room to reckon in. */
  readonly kept: Float64Array;
}

/** Benefits of which one is given; a benefit in no group is one of its own. */
interface Group {
  /** As a bit of what is decided; nothing for a benefit alone. */
  readonly bit: number;
  readonly places: readonly number[];
  /** For each of its places the largest share of each line, and the largest amount, from there. */
  readonly shares: readonly Float64Array[];
  readonly minor: readonly Minor[];
}

interface Undecided {
  readonly at: number;
  readonly decided: number;
  readonly left: Left;
}

export function boundsOf(
  candidates: readonly Candidate[],
  numbers: readonly (number | undefined)[],
  lines: number,
): Bounds {
  const placesOf = new Map<number | string, number[]>();
  for (const at of candidates.keys()) {
    const name = numbers[at] ?? `alone ${at}`;
    placesOf.set(name, [...(placesOf.get(name) ?? []), at]);
  }
  const groups = [...placesOf.values()].map((places): Group => {
    const number = numbers[places[0] ?? 0];
    const largest = largestFrom(places, candidates, lines);
    return { bit: number === undefined ? 0 : 1 << number, places, ...largest };
  });
  const [first] = candidates;
  const isEven = candidates.every(
    ({ lines: places, takes }) =>
      takes.kind !== 'pieces' &&
      places.length === first?.lines.length &&
      places.every((place, at) => place === first.lines[at]),
  );
  return { groups, isEven, kept: new Float64Array(lines) };
}

function largestFrom(places: readonly number[], candidates: readonly Candidate[], lines: number) {
  const shares: Float64Array[] = [];
  const minor: Minor[] = [];
  for (let nth = places.length - 1; nth >= 0; nth--) {
    const own = shares[nth + 1]?.slice() ?? new Float64Array(lines);
    const candidate = candidates[places[nth] ?? 0];
    for (let at = 0; candidate && at < candidate.lines.length; at++) {
      const place = candidate.lines[at] ?? 0;
      own[place] = Math.max(own[place] ?? 0, shareAt(candidate.takes, at));
    }
    shares[nth] = own;
    const amount = candidate?.takes.kind === 'amount' ? candidate.takes.minor : 0;
    minor[nth] = Math.max(minor[nth + 1] ?? 0, amount);
  }
  return { shares, minor };
}

function shareAt(takes: Candidate['takes'], at: number): number {
  switch (takes.kind) {
    case 'share':
      return takes.basisPoints / 10_000;
    case 'pieces':
      return (takes.free[at] ?? 0) / (takes.of[at] ?? 1);
    case 'amount':
      return 0;
  }
}

/**
 * Whether what is undecided cannot give more than `least`: what would be left of each line if every
 * group took the largest share that any of its benefits has there, and amounts on top. With `first`
 * the same of a benefit and of all that is undecided after it, before it is shared out.
 */
export function cannotGive(
  least: Minor,
  bounds: Bounds,
  { first, ...undecided }: Undecided & { readonly first?: Candidate },
): boolean {
  if (least < 0) return false;
  return undecided.left.roomMinor <= least || mostBy(bounds, undecided, first) <= least;
}

/**
 * Whole units differ from exact fractions: by half a unit for each benefit’s sum, and where shares
 * are not the same on all lines, by less than half a unit for each line and each benefit shared out
 * before another.
 */
function mostBy(bounds: Bounds, { at, decided, left }: Undecided, first?: Candidate): Minor {
  const { lines } = left;
  const { kept, turns, amounts } = keptAfter(bounds, at, decided);
  const shared = first && first.takes.kind !== 'pieces' ? turns : turns - 1;
  const moved = bounds.isEven ? 0 : (lines.length / 2) * Math.max(0, shared);
  let sum = amounts + turns / 2 + moved;
  let all = 0;
  for (let line = 0; line < kept.length; line++) {
    const minor = lines[line] ?? 0;
    sum += minor * (1 - (kept[line] ?? 1));
    all += minor;
  }
  if (first) sum += keptOfGiven(first, lines, kept);
  return Math.floor(sum + all * 1e-12 + 1e-6);
}

/** What a benefit gives itself, less what those after it would have given of that. */
function keptOfGiven(
  { lines: places, takes }: Candidate,
  lines: readonly Minor[],
  kept: Float64Array,
): number {
  let [base, own] = [0, 0];
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const minor = lines[place] ?? 0;
    const share = takes.kind === 'pieces' ? (takes.free[at] ?? 0) / (takes.of[at] ?? 1) : 1;
    base += minor;
    own += minor * share * (kept[place] ?? 1);
  }
  if (takes.kind === 'pieces' || base === 0) return own;
  const given = takes.kind === 'share' ? shareOf(base, takes.basisPoints) : takes.minor;
  return own * Math.min(1, given / base);
}

function keptAfter({ groups, kept }: Bounds, at: number, decided: number) {
  kept.fill(1);
  let amounts = 0;
  let turns = 0;
  for (const { bit, places, shares, minor } of groups) {
    const nth = (bit & decided) === 0 ? firstFrom(places, at) : -1;
    const largest = shares[nth];
    if (!largest) continue;
    turns++;
    amounts += minor[nth] ?? 0;
    for (let line = 0; line < kept.length; line++) {
      kept[line] = (kept[line] ?? 1) * (1 - (largest[line] ?? 0));
    }
  }
  return { kept, amounts, turns };
}

/** Which of the places is the first at or after another; -1 when none is. */
function firstFrom(places: readonly number[], at: number): number {
  for (let nth = 0; nth < places.length; nth++) if ((places[nth] ?? 0) >= at) return nth;
  return -1;
}
