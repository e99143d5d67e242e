import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';

/** One month's trade. What comes back counts in the month it comes back in. */
export interface Month {
  readonly month: string;
  readonly purchases: number;
  readonly returns: number;
  readonly revenueMinor: Minor;
  readonly returnedMinor: Minor;
  /** Of the revenue, what members bought. */
  readonly memberMinor: Minor;
}

export interface Sale {
  readonly day: Day;
  readonly minor: Minor;
  readonly back: boolean;
  readonly ofMember: boolean;
}

export interface MonthlyTrade {
  add(sale: Sale): void;
  months(): readonly Month[];
}

export function monthlyTrade(): MonthlyTrade {
  const found = new Map<string, { -readonly [Figure in keyof Month]: Month[Figure] }>();
  const add = ({ day, minor, back, ofMember }: Sale) => {
    const name = day.slice(0, 7);
    const month = found.get(name) ?? { ...emptyMonth, month: name };
    found.set(name, month);
    month[back ? 'returns' : 'purchases'] += 1;
    month[back ? 'returnedMinor' : 'revenueMinor'] += minor;
    if (ofMember && !back) month.memberMinor += minor;
  };
  const months = () => [...found.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
  return { add, months };
}

const emptyMonth: Month = {
  month: '',
  purchases: 0,
  returns: 0,
  revenueMinor: 0,
  returnedMinor: 0,
  memberMinor: 0,
};
