import { type Day, yearOf } from '../calendar/day.ts';
import type { BenefitUse, Card } from '../member/card.ts';
import type { Benefit, BenefitLimit } from '../programme/programme.ts';
import { birthdayAround } from './birthday-time.ts';
import type { Withheld } from './quote.ts';

/**
 * Whether a benefit with a limit has been given as often as it may be: each use counts for its own
 * day, month, year or birthday. Twice a month, used on the 3rd and the 9th: not on the 20th, again
 * on the 1st. A birthday comes once a calendar year, also for one who had it corrected meanwhile.
 * Keeps Q5.
 */
export function usedUp(benefit: Benefit, card: Card, day: Day): Withheld | undefined {
  const { limit } = benefit;
  if (!limit) return undefined;
  const now = spanOf(day, { benefit, limit, card });
  const counted = card.used.filter(
    (use) => use.benefit === benefit.id && spanOf(use.day, { benefit, limit, card }) === now,
  );
  const last = counted.at(-1);
  if (!last || counted.length < limit.times) return undefined;
  const named = { benefit: benefit.id, name: benefit.name };
  if (limit.times > 1) return { ...named, code: 'LIMIT', ...limit };
  return { ...named, code: 'ALREADY_USED', on: last.day, receipt: last.receipt };
}

interface Counting {
  readonly benefit: Benefit;
  readonly limit: BenefitLimit;
  readonly card: Card;
}

function spanOf(day: BenefitUse['day'], { benefit, limit, card }: Counting): string {
  switch (limit.per) {
    case 'ever':
      return 'ever';
    case 'year':
      return day.slice(0, 4);
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
    case 'birthday':
      return String(birthdayYear(day, benefit, card));
  }
}

function birthdayYear(day: Day, { when }: Benefit, { profile }: Card): number {
  const kept = when?.birthday;
  const around = kept && profile.birthday && birthdayAround(day, kept, profile.birthday);
  return around?.year ?? yearOf(day);
}
