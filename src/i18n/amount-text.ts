import type { BasisPoints, Minor, Points } from '#domain/money/money.ts';
import { numbersIn } from './formatters.ts';
import type { ScreenLanguage } from './language.ts';

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const places = moneyIn('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  decimals.set(currency, places);
  return places;
}

export function moneyText(minor: Minor, currency: string, language: ScreenLanguage): string {
  const major = minor / 10 ** decimalsOf(currency);
  return withMinus(moneyIn(language, currency).format(major));
}

/** With its sign in front even when it is a plus: a change, not a price. */
export function changeText(minor: Minor, currency: string, language: ScreenLanguage): string {
  const text = moneyText(minor, currency, language);
  return minor > 0 ? `+${text}` : text;
}

export function countText(count: Points, language: ScreenLanguage): string {
  return withMinus(numbersIn(language).format(count));
}

/** A multiplier in hundredths: 150 is 1.5. */
export function timesText(hundredths: number, language: ScreenLanguage): string {
  return numbersIn(language).format(hundredths / 100);
}

export function percentText(share: BasisPoints, language: ScreenLanguage): string {
  const options = { style: 'percent', maximumFractionDigits: 2 } as const;
  return withMinus(numbersIn(language, options).format(share / 10_000));
}

/** A reduction as Chinese says it, in tenths that remain: 15 % off is 8.5 折. */
export function zheText(off: BasisPoints): string {
  return String((10_000 - off) / 1000);
}

const decimals = new Map<string, number>();

function moneyIn(language: ScreenLanguage, currency: string): Intl.NumberFormat {
  return numbersIn(language, { style: 'currency', currency });
}

function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
