/**
 * A day of the shop's own calendar, as `YYYY-MM-DD`. Days compare and sort as text. Arithmetic is
 * on the proleptic Gregorian calendar and knows no clock and no zone: "today" is always an
 * argument. 31 January plus one month is 28 February; a birthday on 29 February is kept on the 28th
 * in other years. Keeps C1 to C4.
 */
import { assert } from '../assert.ts';

export type Day = string;

/** A day of the year without a year: a birthday. 29 February is kept on the 28th in other years. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const MINUTE = 60_000;
const DAY_LENGTH = 86_400_000;
const ZERO = '0'.charCodeAt(0);

export function isDay(text: string): boolean {
  const { year, month, date, hasForm } = partsIn(text);
  return hasForm && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** The same day of the month, or the last one there is. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const into = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return spell({ ...into, date: Math.min(date, monthLength(into.year, into.month)) });
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return spell({ year, month, date: monthLength(year, month) });
}

/** How many days `b` is after `a`; negative when before. */
export function daysBetween(a: Day, b: Day): number {
  return toNumber(b) - toNumber(a);
}

export function monthDayIn(year: number, { month, day }: MonthDay): Day {
  return spell({ year, month, date: Math.min(day, monthLength(year, month)) });
}

/**
 * The day on which `instant` (ms since 1970) falls where clocks are `offsetMinutes` ahead of UTC.
 */
export function dayOf(instant: number, offsetMinutes: number): Day {
  return fromNumber(Math.floor((instant + offsetMinutes * MINUTE) / DAY_LENGTH) + EPOCH);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((toNumber(day) + 2) % 7) + 1;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: Day): Parts {
  const parts = partsIn(day);
  assert(parts.hasForm, `not a day: ${day}`);
  return parts;
}

function partsIn(text: string): Parts & { readonly hasForm: boolean } {
  const [year, month, date] = [figureAt(text, 0, 4), figureAt(text, 5, 7), figureAt(text, 8, 10)];
  const hasSigns = text.length === 10 && text[4] === '-' && text[7] === '-';
  return { year, month, date, hasForm: hasSigns && year >= 0 && month >= 0 && date >= 0 };
}

/** Below nought where it is none. */
function figureAt(day: Day, from: number, to: number): number {
  let figure = 0;
  for (let at = from; at < to; at += 1) {
    const digit = day.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    figure = figure * 10 + digit;
  }
  return figure;
}

function spell({ year, month, date }: Parts): Day {
  assert(year >= 0 && year <= 9999, `no such year: ${year}`);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

function padded(figure: number, digits: number): string {
  return String(figure).padStart(digits, '0');
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1 March of the year 0: leap days come last in such years, so the sum has no cases. */
function toNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((m * 153 + 2) / 5) + date - 1;
}

const EPOCH = toNumber('1970-01-01');

function fromNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const y = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (y * 365 + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((inYear * 5 + 2) / 153);
  const date = inYear - Math.floor((m * 153 + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return spell({ year: y + era * 400 + (month <= 2 ? 1 : 0), month, date });
}
