import type { Day } from '../calendar/day.ts';
import type { Points } from '../money/money.ts';
import type { Entry, Lot, LotShare } from './entry.ts';
import { inTurn, isOpen, takeInTurn } from './spend.ts';

/** What a member's entries add up to: lots with what is left in each, and points owed. */
export interface Account {
  readonly lots: readonly Lot[];
  readonly debt: Points;
}

export const EMPTY_ACCOUNT: Account = { lots: [], debt: 0 };

/**
 * Books one entry. An entry names its lots, and was decided on a card that may have been behind:
 * what a named lot no longer holds becomes debt, so nothing is lost or made up, whatever the order
 * of arrival. A debt is repaid at once by whatever open lots hold. With a debt of 60, earning 29
 * leaves an empty lot and a debt of 31. Keeps L1, L5, L6 and L7.
 */
export function book(account: Account, entry: Entry): Account {
  return settle(marked(booked(account, entry), entry), entry);
}

/** A till that has not heard of it yet still lets her spend what it had made up. */
function marked({ lots, debt }: Account, { why, kind, points }: Entry): Account {
  if (why.code !== 'RECKONED' || why.of !== 'purchase' || kind === 'given-back') {
    return { lots, debt };
  }
  const madeUp = (lot: Lot) => ({ ...lot, madeUp: (lot.madeUp ?? 0) + points });
  return { debt, lots: lots.map((lot) => (lot.id === why.purchase ? madeUp(lot) : lot)) };
}

function booked(account: Account, entry: Entry): Account {
  switch (entry.kind) {
    case 'earned':
      return { ...account, lots: withLot(account.lots, lotOf(entry)) };
    case 'redeemed':
      return taken(account, entry.takes);
    case 'given-back':
      return { ...account, lots: entry.gives.reduce(refilled(entry.day), account.lots) };
    case 'clawed-back': {
      const rest = taken(account, entry.takes);
      return { ...rest, debt: rest.debt + entry.debt };
    }
    case 'adjusted':
      if (entry.sign === 1) return { ...account, lots: withLot(account.lots, lotOf(entry)) };
      return adjustedDown(account, entry);
  }
}

function lotOf(entry: Extract<Entry, { kind: 'earned' | 'adjusted' }>): Lot {
  return {
    id: entry.lot,
    earnedOn: entry.day,
    earned: entry.points,
    left: entry.points,
    ...(entry.lapsesAfter !== undefined && { lapsesAfter: entry.lapsesAfter }),
    ...(entry.idleMonths !== undefined && { idleMonths: entry.idleMonths }),
    ...(entry.why.code === 'ACTIVITY' && { activity: entry.why.activity }),
    ...('usableFrom' in entry && { usableFrom: entry.usableFrom }),
    ...('pendingSpendable' in entry && { pendingSpendable: entry.pendingSpendable }),
  };
}

/** A lot that is there already (its points came back before it was known) is added to. */
function withLot(lots: readonly Lot[], lot: Lot): readonly Lot[] {
  const there = lots.find(({ id }) => id === lot.id);
  if (!there) return [...lots, lot];
  const added = { ...lot, earned: there.earned + lot.earned, left: there.left + lot.left };
  return lots.map((each) => (each.id === lot.id ? added : each));
}

function taken(account: Account, takes: readonly LotShare[]): Account {
  let { lots, debt } = account;
  for (const { lot, points } of takes) {
    const held = Math.min(lots.find(({ id }) => id === lot)?.left ?? 0, points);
    lots = lots.map((each) => (each.id === lot ? { ...each, left: each.left - held } : each));
    debt += points - held;
  }
  return { lots, debt };
}

function refilled(day: Day) {
  return (lots: readonly Lot[], { lot, points }: LotShare): readonly Lot[] => {
    const there = lots.some(({ id }) => id === lot);
    if (!there) return [...lots, { id: lot, earnedOn: day, earned: 0, left: points }];
    return lots.map((each) => (each.id === lot ? { ...each, left: each.left + points } : each));
  };
}

function adjustedDown(account: Account, entry: AdjustedDown): Account {
  const takes = takesDown(account.lots, entry);
  const held = takes.reduce((sum, take) => sum + take.points, 0);
  const rest = taken(account, takes);
  return { ...rest, debt: rest.debt + entry.points - held };
}

export type AdjustedDown = Extract<Entry, { kind: 'adjusted' }>;

/** What is taken by hand comes off the lot that is named, then off the others in their turn. */
export function takesDown(lots: readonly Lot[], entry: AdjustedDown): readonly LotShare[] {
  const named = lots.filter(({ id }) => id === entry.lot);
  const others = lots.filter((lot) => lot.id !== entry.lot && isOpen(lot, entry.day));
  return takeInTurn([...named, ...inTurn(others, entry)], entry.points);
}

function settle(account: Account, entry: Entry): Account {
  if (account.debt === 0) return account;
  const open = account.lots.filter((lot) => isOpen(lot, entry.day));
  const takes = takeInTurn(inTurn(open, entry), account.debt);
  const repaid = takes.reduce((sum, take) => sum + take.points, 0);
  return { lots: taken(account, takes).lots, debt: account.debt - repaid };
}
