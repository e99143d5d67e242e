import { addDays, type Day, isDay } from '#domain/calendar/day.ts';
import type { MemberId } from '#domain/member/member.ts';
import { readAmount } from '#i18n/read-amount.ts';
import type { PurchaseWish } from '#storage/read/find-purchases.ts';

export const periods = ['today', 'week', 'month', 'year', 'day'] as const;

export type Period = (typeof periods)[number];

/** What was entered on the sheet. */
export interface FindEntry {
  readonly period: Period;
  /** Where one day is asked for. */
  readonly day: Day;
  /** As it was typed; empty for any. */
  readonly amount: string;
  readonly member?: MemberId | undefined;
}

const back: Readonly<Record<Exclude<Period, 'day'>, number>> = {
  today: 0,
  week: 6,
  month: 29,
  year: 365,
};

/** Something was typed that is no amount. */
export function isUnread({ amount }: Pick<FindEntry, 'amount'>, currency: string): boolean {
  return amount.trim() !== '' && !readAmount(amount, currency).ok;
}

/** Nothing while the amount or the day cannot be read. */
export function wishOf(
  { period, day, amount, member }: FindEntry,
  today: Day,
  currency: string,
): PurchaseWish | undefined {
  const read = amount.trim() === '' ? undefined : readAmount(amount, currency);
  if (read && !read.ok) return undefined;
  const of = { amountMinor: read?.value, member };
  if (period !== 'day') return { ...of, from: addDays(today, -back[period]), to: today };
  return isDay(day) ? { ...of, from: day, to: day } : undefined;
}
