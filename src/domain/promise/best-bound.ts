import type { Minor } from '../money/money.ts';
import { amountOn, type Candidate } from './candidate.ts';
import type { Left } from './stacking-limits.ts';

/** What is needed to say how much undecided benefits could give at the most. */
export interface Bounds {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly (number | undefined)[];
  readonly known: Map<number, Bound>;
  /** Whether all of them lie on the same lines, each with one share. */
  readonly isEven: boolean;
}

interface Bound {
  /** The part of each line that would be left of it if each group took its largest share there. */
  readonly kept: readonly number[];
  /** The most that amounts could add. */
  readonly amountsMinor: Minor;
  /** How much whole units can differ from exact fractions. */
  readonly roundingMinor: number;
}

interface Undecided {
  readonly at: number;
  readonly decided: number;
  readonly left: Left;
}

export function boundsOf(
  { candidates }: { readonly candidates: readonly Candidate[] },
  groups: readonly (number | undefined)[],
): Bounds {
  const [first] = candidates;
  const isEven = candidates.every(
    ({ lines, takes }) =>
      takes.kind !== 'pieces' &&
      lines.length === first?.lines.length &&
      lines.every((place, at) => place === first.lines[at]),
  );
  return { candidates, groups, known: new Map(), isEven };
}

/**
 * At most so much is still given, reckoned in two ways. Line by line: what is left if every group
 * took the largest share that any of its benefits has there. Benefit by benefit: what each group's
 * largest would give if it came next, for nothing gives more on less. Never less than the truth.
 */
export function mostStill(bounds: Bounds, undecided: Undecided): Minor {
  const { left } = undecided;
  const { kept, amountsMinor, roundingMinor } = boundOn(bounds, undecided);
  let byLine = amountsMinor + roundingMinor;
  let all = 0;
  for (let at = 0; at < kept.length; at++) {
    const minor = left.lines[at] ?? 0;
    byLine += minor * (1 - (kept[at] ?? 1));
    all += minor;
  }
  const inexact = all * 1e-12 + 1e-6;
  return Math.min(left.roomMinor, Math.floor(byLine + inexact), byBenefit(bounds, undecided));
}

function byBenefit(bounds: Bounds, { at, decided, left }: Undecided): Minor {
  const largest: Minor[] = [];
  let sum = 0;
  forUndecided(bounds, { at, decided }, (candidate, group) => {
    const minor = amountOn(candidate, left.lines);
    if (group === undefined) sum += minor;
    else largest[group] = Math.max(largest[group] ?? 0, minor);
  });
  for (const minor of largest) sum += minor ?? 0;
  return sum;
}

function boundOn(bounds: Bounds, { at, decided, left }: Undecided): Bound {
  const key = at * 1024 + decided;
  const known = bounds.known.get(key);
  if (known) return known;
  const bound = newBound(bounds, { at, decided }, left.lines.length);
  bounds.known.set(key, bound);
  return bound;
}

type State = Pick<Undecided, 'at' | 'decided'>;

interface Largest {
  readonly shares: number[];
  minor: Minor;
}

function newBound(bounds: Bounds, state: State, lines: number): Bound {
  const ofGroup = new Map<number | string, Largest>();
  let alone = 0;
  forUndecided(bounds, state, ({ lines: places, takes }, group) => {
    const name = group ?? `alone ${alone++}`;
    const largest = ofGroup.get(name) ?? { shares: Array<number>(lines).fill(0), minor: 0 };
    ofGroup.set(name, largest);
    if (takes.kind === 'amount') largest.minor = Math.max(largest.minor, takes.minor);
    for (const [at, place] of places.entries()) {
      largest.shares[place] = Math.max(largest.shares[place] ?? 0, shareAt(takes, at));
    }
  });
  const kept = Array<number>(lines).fill(1);
  let amountsMinor = 0;
  for (const { shares, minor } of ofGroup.values()) {
    amountsMinor += minor;
    for (const [at, share] of shares.entries()) kept[at] = (kept[at] ?? 1) * (1 - share);
  }
  const turns = ofGroup.size;
  const moved = bounds.isEven ? 0 : (lines / 2) * Math.max(0, turns - 1);
  return { kept, amountsMinor, roundingMinor: turns / 2 + moved };
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

function forUndecided(
  { candidates, groups }: Bounds,
  { at: from, decided }: State,
  see: (candidate: Candidate, group: number | undefined) => void,
): void {
  for (let at = from; at < candidates.length; at++) {
    const group = groups[at];
    const candidate = candidates[at];
    if (candidate && (group === undefined || (decided & (1 << group)) === 0)) see(candidate, group);
  }
}
