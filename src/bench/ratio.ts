/** One contender beside the floor, round by round. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** A side note: what it took on this machine. */
  readonly milliseconds: number;
}

type Rounds = readonly (readonly number[])[];

/** Ratio of the medians over all rounds, with the least and the most that one round gave. */
export function ratioOf(rounds: Rounds, floor: Rounds, share = 0.5): Ratio {
  const each = rounds.map((taken, n) => quantile(taken, share) / quantile(floor[n] ?? [], share));
  return {
    median: quantile(rounds.flat(), share) / quantile(floor.flat(), share),
    least: Math.min(...each),
    most: Math.max(...each),
    milliseconds: quantile(rounds.flat(), share),
  };
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function ratioText({ median, least, most, milliseconds }: Ratio): string {
  const ratio = `${figure(median).padStart(7)}   (${figure(least)}–${figure(most)})`;
  return `${ratio.padEnd(28)}${figure(milliseconds)} ms`;
}

export function figure(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toFixed(number >= 10 ? 1 : 2);
}
