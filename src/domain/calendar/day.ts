/**
 * A day of the shop's own calendar, as `YYYY-MM-DD`. Days compare and sort as text. Arithmetic is
 * on the proleptic Gregorian calendar and knows no clock and no zone: "today" is always an argument.
 */
export type Day = string;

/** A day of the year without a year: a birthday. 29 February is kept on the 28th in other years. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}
