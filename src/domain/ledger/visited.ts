import { addMonths, type Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import { type Account, book } from './book.ts';
import { isOpen } from './spend.ts';

/** What a fact does to her points: a purchase keeps them alive, its entries move them. */
export function bookFact(account: Account, body: FactBody): Account {
  const alive = body.type === 'purchase.recorded' ? visited(account, body.purchase.day) : account;
  return 'entries' in body ? body.entries.reduce(book, alive) : alive;
}

/**
 * She was in the shop: what would lapse by inactivity and has not lapsed by then lives so many
 * months from that day. What has lapsed stays so. Keeps L11.
 */
function visited({ lots, debt }: Account, day: Day): Account {
  return {
    debt,
    lots: lots.map((lot) => {
      if (lot.idleMonths === undefined || !isOpen(lot, day)) return lot;
      const later = addMonths(day, lot.idleMonths);
      const lapsesAfter = lot.lapsesAfter === undefined ? later : max(lot.lapsesAfter, later);
      return { ...lot, lapsesAfter };
    }),
  };
}

function max(a: Day, b: Day): Day {
  return a > b ? a : b;
}
