import { addMonths, type Day, weekday } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Benefit, Programme, Tier } from '../programme/programme.ts';
import { birthdayAround, birthdaySoon } from './birthday-time.ts';
import type { Withheld } from './quote.ts';
import { usedUp } from './used-up.ts';

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
  /** The codes of her coupons on this basket. */
  readonly coupons?: readonly string[] | undefined;
}

/**
 * A benefit is open when her tier has it, the day is within its time and its limit is not used up.
 * What is not open is said with its figures, unless nobody would think of it: a birthday more than
 * a month away, a time that is past or ahead by more than a month, a coupon that she did not
 * bring. Tiers above hers are spoken of apart. Keeps Q5, Q6 and Q7.
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

function closedBecause(benefit: Benefit, { card, day, coupons = [] }: Asked): Closed | undefined {
  const { code, byCoupon } = benefit;
  const isBrought = code !== undefined && coupons.includes(code);
  if ((code !== undefined || byCoupon) && !isBrought) return 'out-of-mind';
  return (
    outsideDates(benefit, day) ?? outsideBirthday(benefit, card, day) ?? usedUp(benefit, card, day)
  );
}

export function outsideDates(benefit: Benefit, day: Day): Closed | undefined {
  const { from, to, weekdays } = benefit.when ?? {};
  const named = { benefit: benefit.id, name: benefit.name };
  if (from !== undefined && day < from) {
    return from <= addMonths(day, 1) ? { ...named, code: 'NOT_YET', from } : 'out-of-mind';
  }
  if (to !== undefined && day > to) {
    return to >= addMonths(day, -1) ? { ...named, code: 'EXPIRED', on: to } : 'out-of-mind';
  }
  if (weekdays === undefined || weekdays.includes(weekday(day))) return undefined;
  return { ...named, code: 'WEEKDAY', weekdays };
}

function outsideBirthday(benefit: Benefit, card: Card, day: Day): Closed | undefined {
  const kept = benefit.when?.birthday;
  if (kept === undefined) return undefined;
  const { birthday } = card.profile;
  const named = { benefit: benefit.id, name: benefit.name };
  if (!birthday) return { ...named, code: 'BIRTHDAY_UNKNOWN' };
  if (birthdayAround(day, kept, birthday)) return undefined;
  const soon = birthdaySoon(day, kept, birthday);
  return soon ? { ...named, code: 'BIRTHDAY_WINDOW', from: soon.from, to: soon.to } : 'out-of-mind';
}
