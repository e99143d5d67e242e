import { type Day, type MonthDay, monthOf } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import type { Points } from '#domain/money/money.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { BasketLine } from '#domain/purchase/purchase.ts';

export const birthdays = ['unknown', 'today', 'this-month', 'other-month'] as const;

/** A member who does not exist, as far as a programme asks about her. */
export interface Situation {
  readonly tier?: string | undefined;
  readonly birthday: (typeof birthdays)[number];
  readonly points: Points;
  /** Earlier in the same calendar month; each of the least there is, so as not to lift a tier. */
  readonly purchases: number;
}

/** A basket that nobody pays for. */
export interface Trial {
  readonly lines: readonly BasketLine[];
  readonly day: Day;
  /** Nobody with a card when absent. */
  readonly who?: Situation | undefined;
  readonly spends: boolean;
  readonly coupons: readonly string[];
}

export const someMember: Situation = { birthday: 'unknown', points: 0, purchases: 0 };

export function newTrial(day: Day): Trial {
  return { lines: [], day, who: someMember, spends: false, coupons: [] };
}

/** One more of an article; what lies in the basket already counts up. */
export function withArticle(trial: Trial, article: Article): Trial {
  const there = trial.lines.find((line) => line.id === article.sku);
  if (there) return withQuantity(trial, there.id, there.quantity + 1);
  return { ...trial, lines: [...trial.lines, { id: article.sku, article, quantity: 1 }] };
}

/** None of a line is no line. */
export function withQuantity(trial: Trial, id: string, quantity: number): Trial {
  const counted = trial.lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  return { ...trial, lines: counted.filter((line) => line.quantity > 0) };
}

/** The promise that the till would make, under any version of the programme. Records nothing. */
export function trialQuote(programme: Programme, trial: Trial): Quote {
  const { lines, day, who, spends, coupons } = trial;
  return quote({
    programme,
    day,
    card: who && cardOf(who, day),
    basket: { lines, coupons, ...(spends && { spend: 'all' as const }) },
  });
}

/** Her tier is one given by hand on that very day: so it is hers whatever it asks. */
function cardOf({ tier, birthday, points, purchases }: Situation, day: Day): Card {
  const born = birthdayOf(birthday, { month: monthOf(day), day: Number(day.slice(8)) });
  return {
    ...{ member: 'nobody', number: '', enrolledOn: day, enrolledBy: '', enrolledAt: '' },
    profile: born ? { birthday: born } : {},
    ...{ consents: [], used: [], contacts: [], putOff: {}, debt: 0 },
    lots: points > 0 ? [{ id: 'before', earnedOn: day, earned: points, left: points }] : [],
    purchases: Array.from({ length: purchases }, (_, at) => ({
      ...{ id: `before ${at}`, day, netMinor: 1, firstMinor: 1 },
    })),
    ...(tier && { tierByHand: { tier, from: day, manager: '', note: '' } }),
    bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
  };
}

function birthdayOf(birthday: Situation['birthday'], on: MonthDay): MonthDay | undefined {
  switch (birthday) {
    case 'unknown':
      return undefined;
    case 'today':
      return on;
    case 'this-month':
      return { month: on.month, day: on.day > 14 ? 1 : 28 };
    case 'other-month':
      return { month: ((on.month + 5) % 12) + 1, day: 15 };
  }
}
