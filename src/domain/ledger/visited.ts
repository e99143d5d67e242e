import { addMonths, type Day } from '../calendar/day.ts';
import type { FactBody } from '../fact/fact.ts';
import { type Account, book } from './book.ts';
import type { Entry } from './entry.ts';
import { isOpen } from './spend.ts';

/** What a fact does to her points: a visit keeps them alive, its entries move them. */
export function bookFact(account: Account, body: FactBody): Account {
  const day = visitOn(body);
  const alive = day === undefined ? account : visited(account, day);
  return entriesToBook(alive, body).reduce(book, alive);
}

/**
 * The entries that count. Points for an activity come in a lot that is named after what was done:
 * two tills that wrote down the same birthday, friend or visit of a day gave it once. Keeps A2.
 */
export function entriesToBook({ lots }: Account, body: FactBody): readonly Entry[] {
  if (!('entries' in body)) return [];
  if (body.type !== 'activity.recorded') return body.entries;
  const isThere = (name: string) => lots.some(({ id, earned }) => id === name && earned > 0);
  return body.entries.filter((entry) => entry.kind !== 'earned' || !isThere(entry.lot));
}

function visitOn(body: FactBody): Day | undefined {
  if (body.type === 'purchase.recorded' || body.type === 'purchase.given') return body.purchase.day;
  if (body.type !== 'activity.recorded') return undefined;
  return body.entries.find(({ why }) => why.code === 'ACTIVITY' && why.activity.kind === 'visit')
    ?.day;
}

/**
 * She was in the shop: what would lapse by inactivity and has not lapsed by then lives so many
 * months from that day. What has lapsed stays so. Keeps L11.
 */
export function visited({ lots, debt }: Account, day: Day): Account {
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
