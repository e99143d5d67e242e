import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';

/** As it would be typed: `148.00`. */
export function plainAmount(minor: Minor, currency: string): string {
  const digits = currencyDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
