import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import { decimalMark } from './money-keys.ts';

/** As it would be typed: `148.00`, in French `148,00`. */
export function plainAmount(minor: Minor, currency: string, language: ScreenLanguage): string {
  const digits = currencyDigits(currency);
  return (minor / 10 ** digits).toFixed(digits).replace('.', decimalMark(language));
}
