import { currencyDigits } from '../money/currency.ts';
import type { Minor } from '../money/money.ts';

/** Notes and coins that lie in a drawer, in minor units, largest first. */
export interface Denominations {
  readonly notes: readonly Minor[];
  readonly coins: readonly Minor[];
}

const CENTS = [200, 100, 50, 20, 10, 5, 2, 1];

const known: Readonly<Record<string, Denominations>> = {
  EUR: { notes: [20_000, 10_000, 5000, 2000, 1000, 500], coins: CENTS },
  GBP: { notes: [5000, 2000, 1000, 500], coins: CENTS },
  RON: { notes: [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 100], coins: [50, 10, 5, 1] },
  JPY: { notes: [10_000, 5000, 1000], coins: [500, 100, 50, 10, 5, 1] },
  CNY: { notes: [10_000, 5000, 2000, 1000, 500, 100], coins: [50, 10] },
  USD: { notes: [10_000, 5000, 2000, 1000, 500, 100], coins: [25, 10, 5, 1] },
  CHF: { notes: [20_000, 10_000, 5000, 2000, 1000], coins: [500, 200, 100, 50, 20, 10, 5] },
  KRW: { notes: [50_000, 10_000, 5000, 1000], coins: [500, 100, 50, 10] },
};

/** Of a currency that is not listed, what most have: 100, 50, 20, 10, 5 and their hundredths. */
export function denominationsOf(currency: string): Denominations {
  const unit = 10 ** currencyDigits(currency);
  const coins = [2, 1, 0.5, 0.2, 0.1].map((coin) => coin * unit).filter(Number.isInteger);
  return known[currency] ?? { notes: [100, 50, 20, 10, 5].map((note) => note * unit), coins };
}
