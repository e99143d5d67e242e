import type { Minor } from '#domain/money/money.ts';

/** Notes that people hand over, in whole units of the currency. */
const notes: Readonly<Record<string, readonly number[]>> = {
  EUR: [5, 10, 20, 50, 100, 200],
  GBP: [5, 10, 20, 50],
  RON: [1, 5, 10, 20, 50, 100, 200, 500],
  JPY: [1000, 5000, 10_000],
  CNY: [1, 5, 10, 20, 50, 100],
  USD: [1, 5, 10, 20, 50, 100],
};

const usual = [5, 10, 20, 50, 100];
const offered = 4;

export interface Cash {
  readonly currency: string;
  /** Decimals of the currency: 2 for EUR, 0 for JPY. */
  readonly digits: number;
}

/**
 * Sums somebody would plausibly hand over for what is due, nearest first: 147.60 → 150, 160,
 * 200.
 */
export function handedSums(dueMinor: Minor, { currency, digits }: Cash): readonly Minor[] {
  if (dueMinor <= 0) return [];
  const unit = 10 ** digits;
  const sums = (notes[currency] ?? usual).map((note) => {
    const noteMinor = note * unit;
    return Math.ceil(dueMinor / noteMinor) * noteMinor;
  });
  const above = [...new Set(sums)].filter((sum) => sum > dueMinor).sort((a, b) => a - b);
  return above.slice(0, offered);
}
