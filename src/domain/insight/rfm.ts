import type { Minor } from '../money/money.ts';

/** How lately, how often and for how much a member bought. */
export interface RfmFigures {
  /** From her last purchase of which something was kept to the day of the report. */
  readonly recencyDays: number;
  /** Purchases of which something was kept. */
  readonly frequency: number;
  /** All she spent, net of what she brought back. */
  readonly monetaryMinor: Minor;
}

/** 1 to 5 each; 5 is the best: the latest, the most often, the most. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/**
 * By quantile: the score of a figure is one more than the number of whole fifths of the members
 * that do worse. Equal figures score alike, so ties never depend on the order, and five members
 * with one purchase each all score 1. Members that never bought are not to be handed in. Keeps X12.
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

type Steps<Figure> = readonly [two: Figure, three: Figure, four: Figure, five: Figure];

/** What each score asks for, from 2 to 5; 1 asks for nothing. */
export interface RfmThresholds {
  /** At most so many days ago, fewer from step to step. */
  readonly recencyDays: Steps<number>;
  /** At least so many, more from step to step. */
  readonly frequency: Steps<number>;
  readonly monetaryMinor: Steps<Minor>;
}

/**
 * By fixed thresholds: the highest score whose threshold she meets. 90 days ago is 4 when 4 asks
 * for 90 at most, 91 is 3. The same whoever else is a member, so that it compares from year to
 * year. Keeps X12.
 */
export function rfmAgainst(thresholds: RfmThresholds, figures: RfmFigures): RfmScores {
  const { recencyDays, frequency, monetaryMinor } = thresholds;
  return {
    recency: 1 + recencyDays.filter((most) => figures.recencyDays <= most).length,
    frequency: 1 + frequency.filter((least) => figures.frequency >= least).length,
    monetary: 1 + monetaryMinor.filter((least) => figures.monetaryMinor >= least).length,
  };
}

/**
 * A year, half, a quarter, a month; 2, 4, 7 and 11 purchases; half of a large purchase, one, two
 * and five of them. In yuan, where a large one is 2,000.00: from 1,000.00 to 10,000.00.
 */
export function rfmThresholds(largeMinor: Minor): RfmThresholds {
  return {
    recencyDays: [365, 180, 90, 30],
    frequency: [2, 4, 7, 11],
    monetaryMinor: [Math.floor(largeMinor / 2), largeMinor, 2 * largeMinor, 5 * largeMinor],
  };
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
