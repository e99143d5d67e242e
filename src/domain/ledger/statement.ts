import { addDays, type Day } from '../calendar/day.ts';
import { canonicalOrder } from '../fact/canonical-order.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Points } from '../money/money.ts';
import type { EarnExplanation } from '../promise/quote.ts';
import { EMPTY_ACCOUNT } from './book.ts';
import type { Entry, EntryReason, Lot } from './entry.ts';
import { isOpen } from './spend.ts';
import { bookFact, entriesToBook } from './visited.ts';

/** One row of a member's ledger as she would read it: what moved, why, and what was left then. */
export interface StatementRow {
  readonly day: Day;
  readonly kind: Entry['kind'] | 'lapsed';
  /** Signed. */
  readonly points: Points;
  readonly balanceAfter: Points;
  /** Absent for a lapse: the lot's last day is its reason. */
  readonly why?: EntryReason;
  /** Why so many, where points were earned at a till that kept the explanation. */
  readonly earns?: EarnExplanation;
  /** The lot that was made, or that lapsed. */
  readonly lot?: string;
  readonly lapsesAfter?: Day;
  readonly clerk?: string;
}

type Row = Omit<StatementRow, 'balanceAfter'>;

/**
 * Every entry and every lapse up to `day`, newest first. The rows add up: each balance is the one
 * before it and its points, and the newest is the balance of the card. Keeps L9.
 */
export function statement(facts: readonly SealedFact[], day: Day): StatementRow[] {
  const inOrder = canonicalOrder(facts);
  const rows: Row[] = [];
  const entries: Entry[] = [];
  let account = EMPTY_ACCOUNT;
  for (const fact of inOrder) {
    const booked = entriesToBook(account, fact.body);
    rows.push(...rowsOf(fact, booked));
    entries.push(...booked);
    account = bookFact(account, fact.body);
  }
  const lapses = account.lots.flatMap((lot) => lapsesOf(lot, entries, day));
  const byDay = [...rows, ...lapses].sort((a, b) => compareRows(a, b));
  let balance = 0;
  const summed = byDay.map((row) => {
    balance += row.points;
    return { ...row, balanceAfter: balance };
  });
  return summed.reverse();
}

function rowsOf({ body, clerk }: SealedFact, entries: readonly Entry[]): Row[] {
  const isBought = body.type === 'purchase.recorded' || body.type === 'purchase.given';
  const earns = isBought ? body.purchase.quote?.earns : undefined;
  return entries.map((entry) => ({
    day: entry.day,
    kind: entry.kind,
    points: signed(entry),
    why: entry.why,
    clerk,
    ...(entry.kind === 'earned' && { lot: entry.lot, ...(earns && { earns }) }),
    ...('lapsesAfter' in entry && { lapsesAfter: entry.lapsesAfter }),
  }));
}

function signed(entry: Entry): Points {
  switch (entry.kind) {
    case 'earned':
    case 'given-back':
      return entry.points;
    case 'redeemed':
    case 'clawed-back':
      return -entry.points;
    case 'adjusted':
      return entry.sign * entry.points;
  }
}

/** What a lot lost on its last day, and what was given back to it too late, on that later day. */
function lapsesOf(lot: Lot, entries: readonly Entry[], day: Day): Row[] {
  const { lapsesAfter } = lot;
  if (lapsesAfter === undefined || isOpen(lot, day)) return [];
  const late = entries.flatMap((entry) => {
    if (entry.kind !== 'given-back' || entry.day <= lapsesAfter) return [];
    const points = entry.gives
      .filter((give) => give.lot === lot.id)
      .reduce((sum, give) => sum + give.points, 0);
    return points > 0 ? [{ day: entry.day, points }] : [];
  });
  const lost = lot.left - late.reduce((sum, { points }) => sum + points, 0);
  return [{ day: addDays(lapsesAfter, 1), points: lost }, ...late]
    .filter(({ points }) => points !== 0)
    .map((each) => ({
      day: each.day,
      kind: 'lapsed',
      points: -each.points,
      lot: lot.id,
      lapsesAfter,
    }));
}

/** By day; a lapse happens in the night, before the entries of its day unless it undoes one. */
function compareRows(a: Row, b: Row): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return placeOf(a) - placeOf(b);
}

function placeOf({ kind, day, lapsesAfter }: Row): number {
  if (kind !== 'lapsed') return 1;
  return lapsesAfter !== undefined && day === addDays(lapsesAfter, 1) ? 0 : 2;
}
