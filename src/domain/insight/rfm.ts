import type { Minor } from '../money/money.ts';

/** How lately, how often and for how much a member bought. */
export interface RfmFigures {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetaryMinor: Minor;
}

/** The fifth she stands in, 1 to 5; 5 is the best: the latest, the most often, the most. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/**
 * Scores each member among all: the score of a figure is one more than the number of whole fifths
 * of the members that do worse. Equal figures score alike, so five members with one purchase each
 * all score 1. Members that never bought are not to be handed in.
 */
export function rfmScores(figures: readonly RfmFigures[]): readonly RfmScores[] {
  const recency = fifths(figures.map((one) => -one.recencyDays));
  const frequency = fifths(figures.map((one) => one.frequency));
  const monetary = fifths(figures.map((one) => one.monetaryMinor));
  return figures.map((one) => ({
    recency: recency(-one.recencyDays),
    frequency: frequency(one.frequency),
    monetary: monetary(one.monetaryMinor),
  }));
}

function fifths(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).sort();
  return (value) => Math.floor((5 * below(sorted, value)) / sorted.length) + 1;
}

/** How many are less than the value: the place where it would be put in. */
function below(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
