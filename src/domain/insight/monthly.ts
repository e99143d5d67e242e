import type { Minor } from '../money/money.ts';
import type { Moment } from './moments.ts';
import { monthNameOf } from './months.ts';

/**
 * One month's trade. What comes back counts in the month it comes back in, whenever it was bought:
 * `revenueMinor` is what was sold after discounts, gross of returns, and never has anything taken
 * off; `netMinor` is that less `returnedMinor`, and may be below nought.
 */
export interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  readonly purchases: number;
  readonly returns: number;
  readonly revenueMinor: Minor;
  readonly returnedMinor: Minor;
  readonly netMinor: Minor;
  /** Given on what was sold, and what of it came back with the goods. */
  readonly discountMinor: Minor;
  readonly discountBackMinor: Minor;
  /** The part of members; the rest is that of passers-by. */
  readonly members: MembersPart;
}

export interface MembersPart {
  readonly purchases: number;
  readonly returns: number;
  readonly revenueMinor: Minor;
  readonly returnedMinor: Minor;
}

export type Trade = Omit<Moment, 'points' | 'rightsMinor'>;

export interface MonthlyTrade {
  add(trade: Trade): void;
  /** Months with trade, in their order. */
  months(): readonly Month[];
}

type Sums = { -readonly [Figure in keyof MembersPart]: number };
type Books = Sums & { discountMinor: Minor; discountBackMinor: Minor; members: Sums };

/** Keeps X6. */
export function monthlyTrade(): MonthlyTrade {
  const found = new Map<string, Books>();
  return {
    add(trade) {
      const month = monthNameOf(trade.day);
      const books = found.get(month) ?? emptyBooks();
      found.set(month, books);
      enter(books, trade);
      books[trade.back ? 'discountBackMinor' : 'discountMinor'] += trade.discountMinor;
      if (trade.ofMember) enter(books.members, trade);
    },
    months: () =>
      [...found]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, books]) => ({
          ...{ month, ...books, members: { ...books.members } },
          netMinor: books.revenueMinor - books.returnedMinor,
        })),
  };
}

function enter(sums: Sums, { back, minor }: Trade): void {
  sums[back ? 'returns' : 'purchases'] += 1;
  sums[back ? 'returnedMinor' : 'revenueMinor'] += minor;
}

function emptyBooks(): Books {
  return { ...emptySums(), discountMinor: 0, discountBackMinor: 0, members: emptySums() };
}

function emptySums(): Sums {
  return { purchases: 0, returns: 0, revenueMinor: 0, returnedMinor: 0 };
}
