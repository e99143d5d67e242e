import type { MonthDay } from '../calendar/day.ts';
import { monthNamed } from './month-name.ts';
import { type DateOrder, readDay } from './read-day.ts';

const PAIR = /^(\d{1,2})[-/.\s月](\d{1,2})[日.]?$/;
const NAMED = /^(\d{1,2})[-.\s]*(\p{L}{3,})\.?$/u;
const NAMED_FIRST = /^(\p{L}{3,})\.?[-\s]*(\d{1,2})$/u;
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A birthday is a day and a month. A year, where the file has one, is left behind: `17/05/1990`,
 * `05-17`, `--05-17`, `5月17日` and `17 May` are all 17 May.
 */
export function readBirthday(cell: string, order: DateOrder): MonthDay | undefined {
  const text = cell.normalize('NFKC').trim().replace(/^--/, '');
  const dated = readDay(text, order)?.day;
  if (dated !== undefined) return monthDay(Number(dated.slice(5, 7)), Number(dated.slice(8, 10)));
  const pair = PAIR.exec(text);
  if (pair) {
    const [first, second] = [Number(pair[1]), Number(pair[2])];
    return order === 'dmy' && !text.includes('月')
      ? monthDay(second, first)
      : monthDay(first, second);
  }
  const named = NAMED.exec(text);
  if (named) return monthDay(monthNamed(named[2] ?? ''), Number(named[1]));
  const monthFirst = NAMED_FIRST.exec(text);
  return monthFirst ? monthDay(monthNamed(monthFirst[1] ?? ''), Number(monthFirst[2])) : undefined;
}

function monthDay(month: number | undefined, day: number): MonthDay | undefined {
  const longest = LONGEST[(month ?? 0) - 1];
  return month === undefined || longest === undefined || day < 1 || day > longest
    ? undefined
    : { month, day };
}
