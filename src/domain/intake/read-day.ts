import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import { monthNamed } from './month-name.ts';

/** In what order a file writes the parts of a day; four figures in front are a year anyway. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DayAndTime {
  readonly day: Day;
  /** Seconds since midnight, 0 where the file gives no time: puts one day's receipts in order. */
  readonly second: number;
}

const YEAR_FIRST = /^(\d{4})[-/.年\s](\d{1,2})[-/.月\s](\d{1,2})日?(?!\d)/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})(?!\d)/;
const NAMED = /^(\d{1,2})(?:er|st|nd|rd|th)?[-.\s]+(\p{L}+)\.?,?[-\s]+(\d{4})(?!\d)/u;
const NAMED_FIRST = /^(\p{L}+)\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{4})(?!\d)/u;
const TIME =
  /^[T\s,]*(\d{1,2})[:時时](\d{2})(?:[:分](\d{2}))?[\d.:秒分]*\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A day as files write it: `2024-05-17`, `17/05/2024`, `5/17/24 3:20 PM`, `2024年5月17日` or
 * `17 mai 2024`. Undefined when it is none, or no day of the calendar.
 */
export function readDay(cell: string, order: DateOrder): DayAndTime | undefined {
  return plainDay(cell) ?? dayAsWritten(cell, order);
}

/** `2024-05-17T15:20:00`, as most tills write it: read sign by sign, without any pattern. */
function plainDay(cell: string): DayAndTime | undefined {
  const day = cell.length === 10 || cell.length === 19 ? cell.slice(0, 10) : '';
  if (day < '1900-01-01' || !isDay(day)) return undefined;
  if (cell.length === 10) return { day, second: 0 };
  const [hour, minute, second] = [twoAt(cell, 11), twoAt(cell, 14), twoAt(cell, 17)];
  const isTime = cell[10] === 'T' && cell[13] === ':' && cell[16] === ':';
  if (!isTime || !(hour <= 23 && minute <= 59 && second <= 60)) return undefined;
  return { day, second: hour * 3600 + minute * 60 + second };
}

/** Not a number where no two figures stand there. */
function twoAt(cell: string, at: number): number {
  const [tens, ones] = [cell.charCodeAt(at) - ZERO, cell.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const ZERO = '0'.charCodeAt(0);

function dayAsWritten(cell: string, order: DateOrder): DayAndTime | undefined {
  const text = cell.normalize('NFKC').trim();
  const found = dateIn(text, order);
  if (found === undefined) return undefined;
  const day = dayFrom(found.parts);
  const second = secondIn(text.slice(found.length).trim());
  return day === undefined || second === undefined ? undefined : { day, second };
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function dateIn(text: string, order: DateOrder): { parts: Parts; length: number } | undefined {
  const first = YEAR_FIRST.exec(text) ?? PACKED.exec(text);
  if (first) return { parts: partsOf(first, [1, 2, 3]), length: first[0].length };
  const last = YEAR_LAST.exec(text);
  if (last) {
    const places: Places = order === 'mdy' ? [3, 1, 2] : [3, 2, 1];
    return { parts: partsOf(last, places), length: last[0].length };
  }
  const named = NAMED.exec(text);
  if (named) return { parts: partsOf(named, [3, 2, 1]), length: named[0].length };
  const monthFirst = NAMED_FIRST.exec(text);
  if (monthFirst) return { parts: partsOf(monthFirst, [3, 1, 2]), length: monthFirst[0].length };
  return undefined;
}

type Places = readonly [year: number, month: number, day: number];

function partsOf(match: RegExpExecArray, [year, month, day]: Places): Parts {
  return { year: match[year] ?? '', month: match[month] ?? '', day: match[day] ?? '' };
}

function dayFrom({ year, month, day }: Parts): Day | undefined {
  const number = /\d/.test(month) ? Number(month) : (monthNamed(month) ?? 0);
  const text = `${fullYear(year)}-${twoFigures(number)}-${twoFigures(Number(day))}`;
  return isDay(text) && text >= '1900-01-01' ? text : undefined;
}

/** Two figures stand for 1970 to 2069. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= 70 ? '19' : '20'}${year}`;
}

function secondIn(text: string): number | undefined {
  if (text === '') return 0;
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half = ''] = match;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

function twoFigures(figure: number): string {
  return String(figure).padStart(2, '0');
}
