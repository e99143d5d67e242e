import type { FactBody, GivingTakenBack, PurchaseGiven } from '#domain/fact/fact.ts';
import type { LooseReturned, LooseUndone } from '#domain/fact/loose-facts.ts';
import type { Entry, EntryReason, LotShare } from '#domain/ledger/entry.ts';
import { isGiftCard } from '#domain/programme/scope.ts';
import { worthOf } from '#domain/purchase/loose-return.ts';
import type { Purchase, PurchaseReturn, ReturnedLine } from '#domain/purchase/purchase.ts';
import { refundsOf } from '#domain/purchase/refunds.ts';
import { backByLine } from '#domain/purchase/returned-parts.ts';
import { type CashCount, sumOfPieces } from '#domain/shift/cash.ts';
import { zAddsUp } from '#domain/shift/z-adds-up.ts';
import { codesAddUp } from './codes-add-up.ts';

/**
 * Whether the figures of a fact agree with one another, whatever the rules were: what the lines
 * come to is what was due and paid, and the ledger moved the points that were promised. A purchase
 * of 710.00 with 500 points of 50.00 on it is due 660.00, and redeems 500.
 */
export function addsUp(body: FactBody): boolean {
  if (body.type === 'shift.closed') return zAddsUp(body.z);
  if (body.type === 'cash.counted') return countAddsUp(body.count);
  if (!codesAddUp(body)) return false;
  if (body.type === 'loose.returned' || body.type === 'loose.undone') return looseAddsUp(body);
  if (!('entries' in body)) return true;
  if (!body.entries.every((entry) => entry.member === body.member && sharesAddUp(entry))) {
    return false;
  }
  if (body.entries.some(({ why }) => WORDS_OF_ENDPOINT.has(why.code))) return false;
  if (body.type === 'purchase.recorded') return purchaseAddsUp(body.purchase, body);
  if (body.type === 'purchase.returned') return returnAddsUp(body.return, body);
  if (body.type === 'purchase.given' || body.type === 'giving.taken-back') {
    return givingAddsUp(body);
  }
  if (body.type === 'activity.recorded') {
    return body.entries.every(({ kind, why }) => kind === 'earned' && why.code === 'ACTIVITY');
  }
  const { type, entries } = body;
  if (type === 'reward.taken') return entries.every(({ kind }) => kind === 'redeemed');
  if (type === 'reward.taken-back') return entries.every(({ kind }) => kind === 'given-back');
  return true;
}

/** Reasons that no till gives. */
const WORDS_OF_ENDPOINT: ReadonlySet<EntryReason['code']> = new Set(['RECKONED', 'ENROLLED_TWICE']);

interface Booked {
  readonly member?: string;
  readonly entries: readonly Entry[];
}

function purchaseAddsUp(purchase: Purchase, { member, entries }: Booked): boolean {
  const { lines, tenders, dueMinor, taxMinor } = purchase;
  const money = sum(lines, (line) => line.netMinor - line.voucherMinor - line.pointsMinor);
  return (
    purchase.member === member &&
    lines.every((line) => line.priceMinor * line.quantity - line.discountMinor === line.netMinor) &&
    (money === dueMinor || money + taxMinor === dueMinor) &&
    sum(tenders, (tender) => tender.amountMinor) === dueMinor &&
    pointsOf(entries, 'redeemed') === purchase.redeemedPoints &&
    pointsOf(entries, 'earned') === purchase.earnedPoints
  );
}

function returnAddsUp(back: PurchaseReturn, { member, entries }: Booked): boolean {
  const kept = back.spared?.keptMinor ?? 0;
  return (
    back.member === member &&
    sum(back.lines, (line) => line.refundMinor) === back.refundMinor + kept &&
    sum(refundsOf(back), (refund) => refund.amountMinor) === back.refundMinor &&
    pointsOf(entries, 'given-back') === back.givenBackPoints &&
    pointsOf(entries, 'clawed-back') === back.clawedBackPoints
  );
}

/** Of no purchase and of no points: money, or a voucher, for what the lines are worth. */
function looseAddsUp({ member, return: back }: LooseReturned | LooseUndone): boolean {
  const { lines, refundMinor, voucherMinor = 0 } = back;
  const worthMinor = worthOf(lines);
  return (
    back.member === member &&
    back.why === 'return' &&
    back.purchase === undefined &&
    back.exchange === undefined &&
    back.spared === undefined &&
    back.givenBackPoints + back.clawedBackPoints === 0 &&
    lines.length > 0 &&
    lines.every((line) => !isGiftCard(line) && lineAddsUp(line)) &&
    sum(lines, (line) => line.refundMinor) === refundMinor &&
    sum(lines, (line) => line.tax?.taxMinor ?? 0) === back.taxMinor &&
    sum(refundsOf(back), (refund) => refund.amountMinor) === refundMinor &&
    refundMinor + voucherMinor === worthMinor
  );
}

/** With the tax in it or on top of it. */
function lineAddsUp({ tax, netMinor, quantity }: ReturnedLine): boolean {
  if (tax === undefined || quantity === 0) return false;
  return netMinor === tax.baseMinor || netMinor === tax.baseMinor + tax.taxMinor;
}

/** What she gets for it is no more than all of it earns, and nothing is spent. */
function givingAddsUp({ type, member, ...given }: PurchaseGiven | GivingTakenBack): boolean {
  const { purchase, returns, entries } = given;
  const back = backByLine(returns);
  const kind = type === 'purchase.given' ? 'earned' : 'clawed-back';
  return (
    purchase.member === member &&
    purchase.redeemedPoints === 0 &&
    purchase.lines.every(({ id, quantity }) => (back.get(id) ?? 0) <= quantity) &&
    returns.every((each) => each.purchase === purchase.id) &&
    entries.every((entry) => entry.kind === kind) &&
    pointsOf(entries, kind) <= purchase.earnedPoints
  );
}

function countAddsUp({ minor, pieces }: CashCount): boolean {
  return pieces === undefined || sumOfPieces(pieces) === minor;
}

function sharesAddUp(entry: Entry): boolean {
  switch (entry.kind) {
    case 'redeemed':
      return shared(entry.takes) === entry.points;
    case 'given-back':
      return shared(entry.gives) === entry.points;
    case 'clawed-back':
      return shared(entry.takes) + entry.debt === entry.points;
    case 'earned':
    case 'adjusted':
      return true;
  }
}

function shared(shares: readonly LotShare[]): number {
  return sum(shares, (share) => share.points);
}

/** Of all entries of that kind together. */
export function pointsOf(entries: readonly Entry[], kind: Entry['kind']): number {
  return sum(entries, (entry) => (entry.kind === kind ? entry.points : 0));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
