import type { Day } from '../calendar/day.ts';
import { canonicalOrder } from '../fact/canonical-order.ts';
import type { FactBody, PurchaseRecorded, PurchaseReturned } from '../fact/fact.ts';
import { applyFact } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Card } from '../member/card.ts';
import type { Minor, Points } from '../money/money.ts';
import { ratio } from '../money/ratio.ts';
import type { Programme } from '../programme/programme.ts';
import { quote } from '../promise/ring-up.ts';
import type {
  Basket,
  BasketLine,
  Purchase,
  PurchaseLine,
  PurchaseReturn,
} from '../purchase/purchase.ts';
import { backByLine } from '../purchase/returned-parts.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { takeBack } from '../purchase/take-back.ts';

/** One purchase, or one return, as it would have been. */
export interface Relived {
  readonly day: Day;
  /** Sold after discounts, or come back of it; the other is 0. */
  readonly soldMinor: Minor;
  readonly returnedMinor: Minor;
  /** Given, or, of what came back, given no more: below nought. */
  readonly discountMinor: Minor;
  /** Earned, less what was clawed back. */
  readonly issuedPoints: Points;
}

export interface RelivedHistory {
  /** Absent when nobody was enrolled by then. */
  readonly card: Card | null;
  readonly relived: readonly Relived[];
}

interface Past {
  readonly programme: Programme;
  readonly purchases: Map<string, Sold>;
}

interface Sold {
  readonly purchase: Purchase;
  readonly returns: PurchaseReturn[];
}

/**
 * A member's history as if one programme had been in force all along: the same goods at the same
 * prices on the same days, paid with as many points as she spent then or could have spent, and the
 * same pieces come back. Points given by hand, and everything that is neither bought nor brought
 * back, stay as they were. What happened after `to` is left out. Keeps X1.
 */
export function reliveHistory(
  facts: readonly SealedFact[],
  { programme, to }: { readonly programme: Programme; readonly to: Day },
): RelivedHistory {
  const past: Past = { programme, purchases: new Map() };
  const relived: Relived[] = [];
  let card: Card | null = null;
  for (const fact of canonicalOrder(facts)) {
    if (dayOf(fact) > to) continue;
    const body: FactBody | undefined = card ? inPlaceOf(fact.body, card, past) : fact.body;
    if (body === undefined) continue;
    card = applyFact(card, { ...fact, body });
    if (body.type === 'purchase.recorded') relived.push(bought(body));
    if (body.type === 'purchase.returned') relived.push(broughtBack(body, past));
  }
  return { card, relived };
}

function dayOf({ body, recordedAt }: SealedFact): Day {
  if (body.type === 'purchase.recorded') return body.purchase.day;
  return body.type === 'purchase.returned' ? body.return.day : recordedAt.day;
}

function inPlaceOf(body: FactBody, card: Card, past: Past): FactBody | undefined {
  switch (body.type) {
    case 'purchase.recorded':
      return sellAgain(body, card, past);
    case 'purchase.returned':
      return bringBackAgain(body, card, past);
    default:
      return body;
  }
}

function sellAgain(
  { purchase: was }: PurchaseRecorded,
  card: Card,
  past: Past,
): PurchaseRecorded | undefined {
  const request = {
    programme: was.quote ? past.programme : pricesWithTax(past.programme),
    card,
    basket: basketOf(was),
    day: was.day,
    purchaseId: was.id,
    receipt: was.receipt,
  };
  const asPaid = ringUp({ ...request, tenders: paid(was.dueMinor) });
  const rung = asPaid.ok ? asPaid : ringUp(asFarAsItGoes(request));
  if (!rung.ok) return undefined;
  const { purchase } = rung.value;
  past.purchases.set(was.id, { purchase, returns: [] });
  return { type: 'purchase.recorded', member: card.member, ...rung.value };
}

/** Where another amount is due, or not as many points can be spent as then. */
function asFarAsItGoes<Request extends Parameters<typeof quote>[0]>(request: Request) {
  const { totals, redeemed } = quote(request);
  const basket = { ...request.basket, spend: redeemed.points };
  return { ...request, basket, tenders: paid(totals.dueMinor) };
}

/** History from a file was sold at the price that stands in it, tax and all. Keeps I9. */
function pricesWithTax(programme: Programme): Programme {
  return { ...programme, tax: { ...programme.tax, mode: 'inside' } };
}

function paid(amountMinor: Minor) {
  return amountMinor === 0 ? [] : [{ kind: 'other', amountMinor } as const];
}

function basketOf({ lines, redeemedPoints }: Purchase): Basket {
  const voucherMinor = lines.reduce((sum, line) => sum + line.voucherMinor, 0);
  return {
    lines: lines.map(basketLine),
    ...(voucherMinor > 0 && { vouchers: [{ id: 'as then', amountMinor: voucherMinor }] }),
    ...(redeemedPoints > 0 && { spend: redeemedPoints }),
  };
}

function basketLine(line: PurchaseLine): BasketLine {
  const { id, quantity, netMinor: _, discountMinor: __, ...more } = line;
  const { voucherMinor: ___, pointsMinor: ____, taxMinor: _____, ...article } = more;
  return { id, quantity, article };
}

/** Of a purchase that nobody knows, what came back refunds what it did and moves no points. */
function bringBackAgain(
  body: PurchaseReturned,
  card: Card,
  { programme, purchases }: Past,
): PurchaseReturned | undefined {
  const was = body.return;
  const of = was.purchase === undefined ? undefined : purchases.get(was.purchase);
  if (of === undefined) return { ...body, entries: [] };
  const taken = takeBack({
    programme,
    card,
    purchase: of.purchase,
    before: of.returns,
    lines: was.lines.map(({ line, quantity }) => ({ line, quantity })),
    day: was.day,
    returnId: was.id,
    receipt: was.receipt,
    why: was.why,
    refundKind: was.refundKind,
  });
  if (!taken.ok) return undefined;
  of.returns.push(taken.value.return);
  return { type: 'purchase.returned', member: card.member, ...taken.value };
}

function bought({ purchase: { day, lines }, entries }: PurchaseRecorded): Relived {
  return {
    day,
    soldMinor: lines.reduce((sum, { netMinor }) => sum + netMinor, 0),
    returnedMinor: 0,
    discountMinor: lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
    issuedPoints: issued(entries),
  };
}

function broughtBack({ return: back, entries }: PurchaseReturned, past: Past): Relived {
  const { day, lines } = back;
  return {
    day,
    soldMinor: 0,
    returnedMinor: lines.reduce((sum, { netMinor }) => sum + netMinor, 0),
    discountMinor: 0 - discountOf(past.purchases.get(back.purchase ?? '')),
    issuedPoints: issued(entries),
  };
}

/** The part of the discount that was on what came back last, as the pieces sum to the whole. */
function discountOf(sold: Sold | undefined): Minor {
  if (sold === undefined) return 0;
  const upTo = (returns: readonly PurchaseReturn[]) => {
    const back = backByLine(returns);
    return sold.purchase.lines.reduce((sum, { id, discountMinor, quantity }) => {
      return sum + ratio(discountMinor, { by: back.get(id) ?? 0, over: quantity });
    }, 0);
  };
  return upTo(sold.returns) - upTo(sold.returns.slice(0, -1));
}

function issued(entries: readonly Entry[]): Points {
  return entries.reduce((sum, { kind, points }) => {
    if (kind === 'earned') return sum + points;
    return kind === 'clawed-back' ? sum - points : sum;
  }, 0);
}
