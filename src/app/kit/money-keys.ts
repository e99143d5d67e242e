import { localeOf, type ScreenLanguage } from '#i18n/language.ts';

export type DecimalMark = '.' | ',';

/** The mark of the clerk's language, as the price beside the keys is written. */
export function decimalMark(language: ScreenLanguage): DecimalMark {
  return new Intl.NumberFormat(localeOf(language)).format(1.5).includes(',') ? ',' : '.';
}

/** A key that would make no amount does nothing: a third decimal would read as thousands. */
export function isAmountSoFar(text: string, digits: number): boolean {
  const [, decimals = '', ...more] = text.split(/[.,]/);
  return more.length === 0 && decimals.length <= digits;
}
