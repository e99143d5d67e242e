import type { Day, MonthDay } from '#domain/calendar/day.ts';
import { datesIn, numbersIn } from './formatters.ts';
import { localeOf, type ScreenLanguage } from './language.ts';

/** "9 March", and "9 March 2025" when that is not the year of `today`. Never figures alone. */
export function dayText(day: Day, today: Day, language: ScreenLanguage): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dated(day, language, sameYear ? {} : { year: 'numeric' });
}

export function weekdayText(day: Day, language: ScreenLanguage): string {
  return dated(day, language, { weekday: 'long' });
}

/** "Saturday and Sunday", of 6 and 7; 1 January 2024 was a Monday. */
export function weekdaysText(weekdays: readonly number[], language: ScreenLanguage): string {
  const locale = localeOf(language);
  const name = datesIn(language, { weekday: 'long', timeZone: 'UTC' });
  const names = weekdays.toSorted().map((day) => name.format(atMidnight(`2024-01-0${day}`)));
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(names);
}

/** A birthday: a day and a month, with no year to it. */
export function monthDayText(when: MonthDay, language: ScreenLanguage): string {
  const inLeapYear = `2024-${twoDigits(when.month)}-${twoDigits(when.day)}`;
  return dated(inLeapYear, language, {});
}

export function monthText(month: number, language: ScreenLanguage): string {
  const date = atMidnight(`2024-${twoDigits(month)}-01`);
  const options = { month: 'long', timeZone: 'UTC' } as const;
  return datesIn(language, options).format(date);
}

/** "09:41" on the boutique's clock. */
export function timeText(
  instant: string | number,
  language: ScreenLanguage,
  zone: string | undefined,
): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return datesIn(language, options).format(new Date(instant));
}

/** "yesterday", "in 3 days", "17 weeks ago": the largest unit that still says enough. */
export function relativeDayText(day: Day, today: Day, language: ScreenLanguage): string {
  const days = daysBetween(today, day);
  const { count, unit } = spanOf(Math.abs(days));
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return closedUp(relative.format(Math.sign(days) * count, unit));
}

/** "5 weeks", "3 days": a length of time as people say it, counted as `relativeDayText` counts. */
export function spanText(days: number, language: ScreenLanguage): string {
  const { count, unit } = spanOf(days);
  return unitText(count, { unit }, language);
}

/** "2 min", "40 sec": the time left of a long work, rounded up so that it never ends early. */
export function timeLeftText(seconds: number, language: ScreenLanguage): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [seconds / 60, 'minute'];
  return unitText(Math.ceil(count), { unit, unitDisplay: 'short' }, language);
}

/** To the nearest whole: 152 days are 22 weeks, whichever sentence says so. */
function spanOf(days: number) {
  if (days < 14) return { count: days, unit: 'day' } as const;
  if (days < 183) return { count: Math.round(days / 7), unit: 'week' } as const;
  if (days < 730) return { count: Math.round(days / 30.44), unit: 'month' } as const;
  return { count: Math.round(days / 365.25), unit: 'year' } as const;
}

/** Chinese and Japanese leave no gap between a figure and its unit; their own data does. */
function closedUp(text: string): string {
  return text.replace(/(?<=\d)\s(?=\p{Script=Han})/gu, '');
}

type Length = Pick<Intl.NumberFormatOptions, 'unit' | 'unitDisplay'>;

function unitText(count: number, length: Length, language: ScreenLanguage): string {
  const options = { style: 'unit', unitDisplay: 'long', ...length } as const;
  return closedUp(numbersIn(language, options).format(count));
}

function dated(day: Day, language: ScreenLanguage, more: Intl.DateTimeFormatOptions): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC', ...more } as const;
  const text = datesIn(language, options).format(atMidnight(day));
  return language === 'fr' ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / 86_400_000);
}

function atMidnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0');
}
