import type { Minor } from '../money/money.ts';
import type { Candidate } from './candidate.ts';

/** Benefits of which one is given; a benefit in no group is one of its own. */
export interface Group {
  /** As a bit of what is decided; nothing for a benefit alone. */
  readonly bit: number;
  readonly places: readonly number[];
  /** For each of its places the largest share of each line, and the largest amount, from there. */
  readonly shares: readonly Float64Array[];
  readonly minor: readonly Minor[];
}

export function groupsOf(
  candidates: readonly Candidate[],
  numbers: readonly (number | undefined)[],
  lines: number,
): Group[] {
  const placesOf = new Map<number | string, number[]>();
  for (const at of candidates.keys()) {
    const name = numbers[at] ?? `alone ${at}`;
    placesOf.set(name, [...(placesOf.get(name) ?? []), at]);
  }
  return [...placesOf.values()].map((places): Group => {
    const number = numbers[places[0] ?? 0];
    const largest = largestFrom(places, candidates, lines);
    return { bit: number === undefined ? 0 : 1 << number, places, ...largest };
  });
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

/** The part of a line that it takes; an amount takes none by itself. */
export function shareAt(takes: Candidate['takes'], at: number): number {
  switch (takes.kind) {
    case 'share':
      return takes.basisPoints / 10_000;
    case 'pieces':
      return (takes.free[at] ?? 0) / (takes.of[at] ?? 1);
    case 'amount':
      return 0;
  }
}
