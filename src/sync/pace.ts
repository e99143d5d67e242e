const FIRST_MS = 1000;
const LONGEST_MS = 6000;
const HIDDEN_MS = 20_000;

export interface Circumstances {
  /** Failures in a row, the last one counted. */
  readonly failures: number;
  readonly alone: boolean;
  readonly hidden: boolean;
  /** Another till was just given a code: it will want to be known soon. */
  readonly expecting: boolean;
}

/**
 * How long to wait before asking again, in milliseconds. After failures 1 s, 2 s, 4 s, then every
 * 6 s: a till that is looked at hears within ten seconds that the line is back, whether or not the
 * browser noticed, and asks no more often than one that has it. Each wait is a little off so that
 * tills which lost the line together do not come back together: `jitter` is this till's own share,
 * 0 to 1, always the same.
 */
export function waitMs(jitter: number, circumstances: Circumstances): number {
  const { failures, alone, hidden, expecting } = circumstances;
  if (failures > 0) {
    const longest = hidden ? HIDDEN_MS : LONGEST_MS;
    const wait = Math.min(longest, FIRST_MS * 2 ** (failures - 1));
    return Math.round(wait * (0.75 + jitter / 2));
  }
  if (expecting) return 1500;
  if (hidden) return HIDDEN_MS;
  return alone ? 15_000 : 3000;
}

/** A share of 0 to 1 that belongs to a till's name. */
export function jitterOf(till: string): number {
  let hash = 2_166_136_261;
  for (const letter of till) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}
