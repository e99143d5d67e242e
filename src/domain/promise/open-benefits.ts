import {
  addDays,
  addMonths,
  type Day,
  endOfMonth,
  type MonthDay,
  monthDayIn,
  monthOf,
  startOfMonth,
  yearOf,
} from '../calendar/day.ts';
import type { BenefitUse, Card } from '../member/card.ts';
import type { Benefit, Programme, Tier } from '../programme/programme.ts';
import type { Withheld } from './quote.ts';

/** The benefits that are hers today, whatever lies in the basket, and why the others are not. */
export interface OpenBenefits {
  readonly open: readonly Benefit[];
  readonly withheld: readonly Withheld[];
}

interface Asked {
  readonly programme: Programme;
  readonly card: Card;
  readonly day: Day;
  readonly tier: Tier | null;
}

/**
 * A benefit is open when her tier has it, the day is within its time and its limit is not used up.
 * What is not open is said with its figures, unless nobody would think of it: a birthday more than
 * a month away, a time that is past or ahead by more than a month. Tiers above hers are spoken of
 * apart. Keeps Q5, Q6 and Q7.
 */
export function openBenefits(asked: Asked): OpenBenefits {
  const open: Benefit[] = [];
  const withheld: Withheld[] = [];
  for (const benefit of asked.programme.benefits.filter((each) => isOfTier(each, asked))) {
    const why = closedBecause(benefit, asked);
    if (why === undefined) open.push(benefit);
    else if (why !== 'out-of-mind') withheld.push(why);
  }
  return { open, withheld };
}

export function isOfTier(benefit: Benefit, { programme, tier }: Pick<Asked, 'programme' | 'tier'>) {
  if (benefit.tier === undefined) return true;
  return (tier?.rank ?? 0) >= rankOf(programme, benefit.tier);
}

export function rankOf(programme: Programme, tier: string): number {
  return programme.tiers.find(({ id }) => id === tier)?.rank ?? Number.POSITIVE_INFINITY;
}

type Closed = Withheld | 'out-of-mind';

function closedBecause(benefit: Benefit, { card, day }: Asked): Closed | undefined {
  return (
    outsideDates(benefit, day) ?? outsideBirthday(benefit, card, day) ?? usedUp(benefit, card, day)
  );
}

function outsideDates(benefit: Benefit, day: Day): Closed | undefined {
  const { from, to } = benefit.when ?? {};
  const named = { benefit: benefit.id, name: benefit.name };
  if (from !== undefined && day < from) {
    return from <= addMonths(day, 1) ? { ...named, code: 'NOT_YET', from } : 'out-of-mind';
  }
  if (to !== undefined && day > to) {
    return to >= addMonths(day, -1) ? { ...named, code: 'EXPIRED', on: to } : 'out-of-mind';
  }
  return undefined;
}

function outsideBirthday(benefit: Benefit, card: Card, day: Day): Closed | undefined {
  if (benefit.when?.birthday !== 'month') return undefined;
  const { birthday } = card.profile;
  const named = { benefit: benefit.id, name: benefit.name };
  if (!birthday) return { ...named, code: 'BIRTHDAY_UNKNOWN' };
  if (birthday.month === monthOf(day)) return undefined;
  const next = birthdayMonth(birthday, addDays(endOfMonth(day), 1));
  return next ? { ...named, code: 'BIRTHDAY_WINDOW', ...next } : 'out-of-mind';
}

function birthdayMonth(birthday: MonthDay, inMonth: Day): { from: Day; to: Day } | undefined {
  if (birthday.month !== monthOf(inMonth)) return undefined;
  const on = monthDayIn(yearOf(inMonth), birthday);
  return { from: startOfMonth(on), to: endOfMonth(on) };
}

function usedUp(benefit: Benefit, card: Card, day: Day): Withheld | undefined {
  const { limit } = benefit;
  if (!limit) return undefined;
  const counted = card.used.filter(
    (use) => use.benefit === benefit.id && isCounted(use, limit, day),
  );
  const last = counted.at(-1);
  if (!last || counted.length < limit.times) return undefined;
  const named = { benefit: benefit.id, name: benefit.name };
  if (limit.times > 1) return { ...named, code: 'LIMIT', ...limit };
  return { ...named, code: 'ALREADY_USED', on: last.day, receipt: last.receipt };
}

/** A birthday comes once a calendar year, also for one who had it corrected meanwhile. */
function isCounted(use: BenefitUse, { per }: NonNullable<Benefit['limit']>, day: Day): boolean {
  return per === 'ever' || yearOf(use.day) === yearOf(day);
}
