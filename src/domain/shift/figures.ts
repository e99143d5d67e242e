import type { FactBody, PurchaseRecorded, PurchaseReturned } from '../fact/fact.ts';
import { looseKept } from '../fact/loose-kept.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Minor, Points } from '../money/money.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { PurchaseReturn, TenderKind } from '../purchase/purchase.ts';
import { refundsOf } from '../purchase/refunds.ts';
import { isTaxOnTop } from '../purchase/returned-parts.ts';
import { kindOfCode } from '../rights/code.ts';
import type { RightMove } from '../rights/right.ts';
import { discountFigures } from './discount-figures.ts';
import type {
  BackFigures,
  GiftCardFigures,
  PointsFigures,
  SalesFigures,
  ShiftFigures,
  TenderFigures,
} from './shift-report.ts';
import { taxFigures } from './tax-figures.ts';

/**
 * What a till recorded, summed: two purchases of 30.00 and 20.00 in cash and a return of 20.00 are
 * sales of 50.00, returns of 20.00, and cash of 50.00 taken and 20.00 given back. Keeps K7.
 */
export function figuresOf(facts: readonly SealedFact[]): ShiftFigures {
  const bodies = facts.map(({ body }) => body);
  const sold = bodies.filter((body) => body.type === 'purchase.recorded');
  const back = bodies.filter((body) => body.type === 'purchase.returned');
  const loose = looseKept(bodies).map((body) => body.return);
  const known = back.map((body) => body.return);
  const all = [...known, ...loose];
  const receipts = bodies.flatMap(receiptOf);
  const [first, last] = [receipts.at(0), receipts.at(-1)];
  return {
    sales: salesFigures(sold),
    returns: backFigures(all.filter(({ why }) => why === 'return')),
    voids: backFigures(all.filter(({ why }) => why === 'void')),
    ...(loose.length > 0 && { loose: backFigures(loose) }),
    discounts: discountFigures(sold.map(({ purchase }) => purchase)),
    tenders: tenderFigures(sold, all),
    taxes: taxFigures(
      sold.map(({ purchase }) => purchase),
      all,
    ),
    giftCards: giftCardFigures(sold, back),
    points: pointsFigures(bodies.flatMap((body) => ('entries' in body ? body.entries : []))),
    enrolments: bodies.filter(({ type }) => type === 'member.enrolled').length,
    ...(first !== undefined && last !== undefined && { receipts: { first, last } }),
  };
}

function receiptOf(body: FactBody): readonly string[] {
  if (body.type === 'purchase.recorded') return [body.purchase.receipt];
  const isBack = body.type === 'purchase.returned' || body.type === 'loose.returned';
  return isBack ? [body.return.receipt] : [];
}

function salesFigures(sold: readonly PurchaseRecorded[]): SalesFigures {
  const purchases = sold.map(({ purchase }) => purchase);
  const lines = purchases.flatMap((purchase) => purchase.lines);
  const netMinor = sum(lines, (line) => line.netMinor);
  const discountMinor = sum(lines, (line) => line.discountMinor);
  return {
    count: purchases.length,
    ...{ grossMinor: netMinor + discountMinor, discountMinor, netMinor },
    taxOnTopMinor: sum(purchases, (one) => (isTaxOnTop(one) ? one.taxMinor : 0)),
    voucherMinor: sum(lines, (line) => line.voucherMinor),
    pointsMinor: sum(lines, (line) => line.pointsMinor),
    dueMinor: sum(purchases, (one) => one.dueMinor),
  };
}

function backFigures(returns: readonly PurchaseReturn[]): BackFigures {
  return {
    count: returns.length,
    netMinor: sum(
      returns.flatMap(({ lines }) => lines),
      (line) => line.netMinor,
    ),
    refundMinor: sum(returns, (one) => one.refundMinor),
    voucherMinor: sum(returns, (one) => one.voucherMinor ?? 0),
    keptMinor: sum(returns, (one) => one.spared?.keptMinor ?? 0),
  };
}

const KINDS: readonly TenderKind[] = ['cash', 'card', 'other'];

/** Of each way to pay that was used: what came in, and what went back. */
function tenderFigures(
  sold: readonly PurchaseRecorded[],
  back: readonly PurchaseReturn[],
): TenderFigures[] {
  const taken = sold.flatMap(({ purchase }) => purchase.tenders);
  const given = back.flatMap(refundsOf);
  const of = (kind: TenderKind) => (one: { kind: TenderKind; amountMinor: Minor }) =>
    one.kind === kind ? one.amountMinor : 0;
  return KINDS.map((kind) => ({
    kind,
    takenMinor: sum(taken, of(kind)),
    backMinor: sum(given, of(kind)),
  })).filter(({ takenMinor, backMinor }) => takenMinor > 0 || backMinor > 0);
}

/** A voucher on paper is its bearer's as well, and no gift card. */
function giftCardFigures(
  sold: readonly PurchaseRecorded[],
  back: readonly PurchaseReturned[],
): GiftCardFigures {
  const cards = sold.flatMap(({ purchase }) => purchase.lines.filter(isGiftCard));
  const moves = [...sold, ...back]
    .flatMap(({ rights }) => rights ?? [])
    .filter(({ bearer, right }) => bearer && kindOfCode(right) !== 'voucher');
  const moved = (move: RightMove['move']) =>
    sum(moves, (one) => (one.move === move ? one.amount : 0));
  return {
    sold: sum(cards, (line) => line.quantity),
    soldMinor: sum(cards, (line) => line.netMinor),
    usedMinor: moved('used'),
    givenBackMinor: moved('given-back'),
  };
}

function pointsFigures(entries: readonly Entry[]): PointsFigures {
  const of = (kind: Entry['kind']): Points =>
    sum(entries, (entry) => (entry.kind === kind ? entry.points : 0));
  return {
    issued: of('earned'),
    redeemed: of('redeemed'),
    givenBack: of('given-back'),
    clawedBack: of('clawed-back'),
    adjusted: sum(entries, (entry) => (entry.kind === 'adjusted' ? entry.sign * entry.points : 0)),
  };
}

/** Of a return: what of it was cash. */
export function cashBackOf(back: PurchaseReturn): Minor {
  return sum(refundsOf(back), ({ kind, amountMinor }) => (kind === 'cash' ? amountMinor : 0));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
