import { localeOf, type ScreenLanguage } from '#i18n/language.ts';

/** "38 MB": as much as one wants to know of a disk. */
export function bytesText(bytes: number, language: ScreenLanguage): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const options = { style: 'unit', unit, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(value);
}
