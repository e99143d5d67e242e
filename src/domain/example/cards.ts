import type { Day } from '../calendar/day.ts';
import type { Lot } from '../ledger/entry.ts';
import type { Card, PurchaseSum } from '../member/card.ts';
import type { Minor, Points } from '../money/money.ts';

/** The card of someone enrolled on 1 March 2025 who has not bought anything yet. */
export const newMember: Card = {
  member: 'marie',
  number: '2000100000014',
  profile: { name: 'Marie D.' },
  enrolledOn: '2025-03-01',
  enrolledBy: 'ana',
  enrolledAt: 'main-street',
  consents: [],
  lots: [],
  debt: 0,
  purchases: [],
  used: [],
  contacts: [],
  putOff: {},
  bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
};

export function memberWith(more: Partial<Card>): Card {
  return { ...newMember, ...more };
}

export function lot(id: string, points: Points, more: Partial<Lot> = {}): Lot {
  return { id, earnedOn: '2026-01-10', earned: points, left: points, ...more };
}

/** So many points in one lot without an end. */
export function withPoints(points: Points, more: Partial<Card> = {}): Card {
  return memberWith({ lots: [lot('held', points)], ...more });
}

export function bought(netMinor: Minor, day: Day, id = `bought ${day}`): PurchaseSum {
  return { id, day, netMinor, firstMinor: netMinor };
}

/** VIP by a single purchase of 3,200.00 on 1 August 2026; born in May. */
export const vip: Card = memberWith({
  profile: { name: 'Marie D.', birthday: { month: 5, day: 3 } },
  purchases: [bought(320_000, '2026-08-01')],
});
