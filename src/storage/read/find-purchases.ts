import { Dexie } from 'dexie';
import type { Day } from '#domain/calendar/day.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { TillDatabase } from '../database.ts';
import { eachHistory } from './each-history.ts';
import { readHistory } from './read-history.ts';

export interface PurchaseWish {
  readonly from: Day;
  readonly to: Day;
  /** What was paid, or what the goods came to before vouchers and points. */
  readonly amountMinor?: Minor | undefined;
  /** Hers alone. */
  readonly member?: MemberId | undefined;
}

/** As much of a purchase as a list shows of it. */
export interface PurchaseSeen {
  readonly id: string;
  readonly receipt: string;
  readonly member?: MemberId | undefined;
  readonly day: Day;
  readonly instant: number;
  readonly dueMinor: Minor;
  readonly first: string;
  readonly lines: number;
}

const PAGE = 200;

/**
 * The purchases of some days on this device, each once, as they are come across: this till's own
 * first, then those of other tills, then those that lie sealed in its members' histories. Each list
 * is the newest first; whoever shows several puts them in order.
 */
export async function* findPurchases(
  db: TillDatabase,
  wish: PurchaseWish,
): AsyncGenerator<readonly PurchaseSeen[]> {
  const seen = new Set<string>();
  const fresh = (facts: readonly SealedFact[]) => purchasesAmong(facts, wish, seen);
  if (wish.member !== undefined) {
    yield fresh(await readHistory(db, wish.member));
    return;
  }
  for await (const facts of ownSince(db, wish.from)) yield fresh(facts);
  for await (const facts of pulled(db)) yield fresh(facts);
  const isWanted = (card: Card) => boughtUnseen(card, wish, seen);
  for await (const histories of eachHistory(db, isWanted)) yield fresh(histories.flat());
}

function purchasesAmong(
  facts: readonly SealedFact[],
  wish: PurchaseWish,
  seen: Set<string>,
): readonly PurchaseSeen[] {
  return facts
    .flatMap((fact): PurchaseSeen[] => {
      if (fact.body.type !== 'purchase.recorded') return [];
      const { purchase } = fact.body;
      if (seen.has(purchase.id) || !isWished(purchase, wish)) return [];
      seen.add(purchase.id);
      return [asSeen(purchase, fact.recordedAt.instant)];
    })
    .toSorted(newestFirst);
}

function isWished({ day, dueMinor, lines }: Purchase, wish: PurchaseWish): boolean {
  if (day < wish.from || day > wish.to) return false;
  if (wish.amountMinor === undefined || dueMinor === wish.amountMinor) return true;
  return lines.reduce((sum, { netMinor }) => sum + netMinor, 0) === wish.amountMinor;
}

function asSeen(purchase: Purchase, instant: number): PurchaseSeen {
  const { id, receipt, member, day, dueMinor, lines } = purchase;
  return {
    id,
    receipt,
    member,
    day,
    instant,
    dueMinor,
    first: lines[0]?.name ?? '',
    lines: lines.length,
  };
}

export function newestFirst(a: PurchaseSeen, b: PurchaseSeen): number {
  return b.instant - a.instant || (a.receipt < b.receipt ? 1 : -1);
}

/** A till's own chain is in the order of its clock: it is left where a whole page is too old. */
export async function* ownSince(
  db: TillDatabase,
  from: Day,
): AsyncGenerator<readonly SealedFact[]> {
  for (let before: unknown = Dexie.maxKey; ; ) {
    const rows = await db.facts.where(':id').below(before).reverse().limit(PAGE).toArray();
    yield rows.map((row): SealedFact => row.fact);
    const last = rows.at(-1)?.fact;
    if (last === undefined || rows.every(({ fact }) => fact.recordedAt.day < from)) return;
    before = [last.incarnation, last.seq];
  }
}

/** Those of other tills, in no order. */
export async function* pulled(db: TillDatabase): AsyncGenerator<readonly SealedFact[]> {
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = await db.pulled.where(':id').above(after).limit(PAGE).toArray();
    yield rows.map((row): SealedFact => row.fact);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.hash;
  }
}

/** Cards hold the purchases by id and day: only histories that have one to tell are read. */
function boughtUnseen({ purchases }: Card, wish: PurchaseWish, seen: Set<string>): boolean {
  return purchases.some(({ id, day }) => !seen.has(id) && day >= wish.from && day <= wish.to);
}
