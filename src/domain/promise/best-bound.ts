import type { Minor } from '../money/money.ts';
import type { Candidate } from './candidate.ts';
import type { Left, StackingLimits } from './stacking-limits.ts';
import { type Group, groupsOf, shareAt } from './undecided-groups.ts';

/** What is needed to say how much undecided benefits could give at the most. */
export interface Bounds {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly Group[];
  readonly leastMinor: StackingLimits['leastMinor'];
  /** For each candidate the part of each of its lines that it takes; of an amount all. */
  readonly parts: readonly (readonly number[])[];
  /** Whether all of them lie on the same lines, each with one share. */
  readonly isEven: boolean;
  /** Room to reckon in: what a benefit takes of each line, and the part that those after leave. */
  readonly own: Float64Array;
  readonly kept: Float64Array;
}

interface Undecided {
  readonly at: number;
  readonly decided: number;
  readonly left: Left;
  /** A benefit that would be given before all that is undecided. */
  readonly first?: Candidate;
}

export function boundsOf(
  candidates: readonly Candidate[],
  numbers: readonly (number | undefined)[],
  { leastMinor, lines }: { leastMinor: StackingLimits['leastMinor']; lines: number },
): Bounds {
  const [first] = candidates;
  const isEven = candidates.every(
    ({ lines: places, takes }) =>
      takes.kind !== 'pieces' &&
      places.length === first?.lines.length &&
      places.every((place, at) => place === first.lines[at]),
  );
  return {
    ...{ candidates, leastMinor, isEven: isEven && leastMinor === undefined },
    groups: groupsOf(candidates, numbers, lines),
    parts: candidates.map(({ lines: places, takes }) =>
      places.map((_, at) => (takes.kind === 'amount' ? 1 : shareAt(takes, at))),
    ),
    own: new Float64Array(lines),
    kept: new Float64Array(lines),
  };
}

/**
 * Whether what is undecided cannot give more than `least`, reckoned in two ways. Line by line: what
 * is left if every group took the largest share that any of its benefits has there. Benefit by
 * benefit: what each group's largest would give if it came next, for nothing gives more on less.
 * Whole units differ from exact fractions by half a unit for each sum, and where shares are not the
 * same on all lines, by less than half a unit for each line and each benefit shared out.
 */
export function cannotGive(least: Minor, bounds: Bounds, undecided: Undecided): boolean {
  const { left, first } = undecided;
  if (least < 0) return false;
  if (left.roomMinor <= least) return true;
  const given = takeFirst(bounds, left.lines, first);
  const { turns, amounts } = keepAfter(bounds, undecided);
  const all = turns + (first ? 1 : 0);
  const inexact = all / 2 + (bounds.isEven ? 0 : (left.lines.length / 2) * all) + 1e-6;
  const most = least + 1 - given - inexact - left.roomMinor * 1e-12;
  return byLine(bounds, left.lines) + amounts < most || givesLessAlone(most, bounds, undecided);
}

/** What a benefit takes of each line, in exact fractions, not below the floors. */
function takeFirst({ own, leastMinor }: Bounds, lines: readonly Minor[], first?: Candidate) {
  own.fill(0);
  if (!first) return 0;
  const { lines: places, takes } = first;
  const part = partOf(first, lines);
  let given = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const minor = lines[place] ?? 0;
    const wished = minor * (takes.kind === 'amount' ? part : shareAt(takes, at));
    const taken = Math.min(wished, roomOn(place, minor, leastMinor));
    own[place] = taken;
    given += taken;
  }
  return given;
}

function partOf({ lines: places, takes }: Candidate, lines: readonly Minor[]): number {
  if (takes.kind !== 'amount') return 0;
  let base = 0;
  for (const place of places) base += lines[place] ?? 0;
  return base === 0 ? 0 : Math.min(1, takes.minor / base);
}

function roomOn(place: number, left: number, leastMinor: Bounds['leastMinor']): number {
  return leastMinor ? Math.max(0, left - (leastMinor[place] ?? 0)) : left;
}

function keepAfter({ groups, kept }: Bounds, { at, decided }: Undecided) {
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
  return { turns, amounts };
}

function byLine({ own, kept, leastMinor }: Bounds, lines: readonly Minor[]): number {
  let sum = 0;
  for (let line = 0; line < kept.length; line++) {
    const minor = (lines[line] ?? 0) - (own[line] ?? 0);
    const wished = minor * (1 - (kept[line] ?? 1));
    sum += leastMinor ? Math.min(wished, roomOn(line, minor, leastMinor)) : wished;
  }
  return sum;
}

function givesLessAlone(most: number, bounds: Bounds, { at, decided, left }: Undecided): boolean {
  let sum = 0;
  for (const { bit, places } of bounds.groups) {
    const nth = (bit & decided) === 0 ? firstFrom(places, at) : -1;
    if (nth < 0) continue;
    let largest = 0;
    for (let each = nth; each < places.length; each++) {
      largest = Math.max(largest, alone(places[each] ?? 0, bounds, left.lines));
    }
    sum += largest;
    if (sum >= most) return false;
  }
  return sum < most;
}

/** What the benefit at a place would give if it came next. */
function alone(which: number, bounds: Bounds, lines: readonly Minor[]): number {
  const { own, leastMinor, parts, candidates } = bounds;
  const { lines: places, takes } = candidates[which] ?? NOTHING;
  const part = parts[which] ?? [];
  let sum = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const minor = (lines[place] ?? 0) - (own[place] ?? 0);
    const wished = minor * (part[at] ?? 0);
    sum += leastMinor ? Math.min(wished, roomOn(place, minor, leastMinor)) : wished;
  }
  return takes.kind === 'amount' ? Math.min(takes.minor, sum) : sum;
}

const NOTHING: Pick<Candidate, 'lines' | 'takes'> = {
  lines: [],
  takes: { kind: 'amount', minor: 0 },
};

/** Which of the places is the first at or after another; -1 when none is. */
function firstFrom(places: readonly number[], at: number): number {
  for (let nth = 0; nth < places.length; nth++) if ((places[nth] ?? 0) >= at) return nth;
  return -1;
}
