import { addMonths, type Day } from '../calendar/day.ts';

/** The month of a day, `YYYY-MM`. */
export function monthNameOf(day: Day): string {
  return day.slice(0, 7);
}

/** Every month from that of one day to that of another, both with them; none when it is earlier. */
export function monthsBetween(from: Day, to: Day): string[] {
  const count = monthsApart(from, to);
  const first = `${monthNameOf(from)}-01`;
  return Array.from({ length: Math.max(0, count + 1) }, (_, n) => monthNameOf(addMonths(first, n)));
}

/** How many months the month of `to` is after that of `from`; days or months, as text. */
export function monthsApart(from: string, to: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(to) - months(from);
}
