/**
 * Makes the facts of one member's history out of her receipts, oldest first, with the very
 * decisions of the till: a purchase is rung up, a return is taken back from the purchase that it
 * can only have come from. A return of which no such purchase is known refunds what the file says
 * and moves no points: what was bought before the history began earned nothing in it. A receipt
 * that brings back two scarves bought on different days becomes two returns. Keeps I8 and I9.
 */
import { assert } from '../assert.ts';
import type { FactBody, PurchaseRecorded, PurchaseReturned } from '../fact/fact.ts';
import type { Card } from '../member/card.ts';
import type { MemberId } from '../member/member.ts';
import type { Programme } from '../programme/programme.ts';
import type { BasketLine, Purchase, PurchaseReturn, ReturnedLine } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { type TakeBackRequest, takeBack } from '../purchase/take-back.ts';
import type { Receipt, ReceiptLine } from './gather-receipts.ts';
import { type OpenLines, openLines } from './open-lines.ts';
import type { DayAndTime } from './read-day.ts';

export interface Settling {
  /** As `historyProgramme` has it. */
  readonly programme: Programme;
  readonly newId: () => string;
  /** Seals a fact, and gives back the card with it folded in. */
  readonly record: (body: FactBody, when: DayAndTime) => Card | undefined;
}

/** `card` is hers before the history; without one it is the history of passers-by. */
export function settleHistory(
  card: Card | undefined,
  receipts: readonly Receipt[],
  settling: Settling,
): void {
  const open = openLines();
  let now = card;
  for (const receipt of receipts) now = settleReceipt(receipt, now, { ...settling, open });
}

/** One receipt, on top of those settled before it. Gives her card afterwards. */
function settleReceipt(
  receipt: Receipt,
  card: Card | undefined,
  settling: Settling & { readonly open: OpenLines },
): Card | undefined {
  const { open, record } = settling;
  if (!receipt.back) {
    const body = sell(receipt, card, settling);
    if (card) open.bought(body.purchase);
    return record(body, receipt.when);
  }
  const { known, unknown } = sorted(receipt, open);
  let now = card;
  for (const [purchase, lines] of known) {
    const taken = open.taken(purchase);
    const body = bringBack({ ...settling, ...taken, receipt, lines, card: now });
    open.cameBack(body.return);
    now = record(body, receipt.when);
  }
  if (unknown.length === 0) return now;
  return record(bringUnknown(receipt, unknown, { ...settling, card: now }), receipt.when);
}

function sell(receipt: Receipt, card: Card | undefined, settling: Settling): PurchaseRecorded {
  const { programme } = settling;
  const { lines } = receipt;
  const dueMinor = lines.reduce((sum, line) => sum + line.quantity * line.article.priceMinor, 0);
  const rung = ringUp({
    programme,
    card,
    basket: { lines: lines.map(basketLine) },
    day: receipt.when.day,
    tenders: dueMinor === 0 ? [] : [{ kind: 'other', amountMinor: dueMinor }],
    purchaseId: settling.newId(),
    receipt: receipt.receipt,
  });
  assert(rung.ok, `what was read as a purchase can be rung up: ${receipt.receipt}`);
  const { quote: _, ...purchase } = rung.value.purchase;
  return { type: 'purchase.recorded', ...ofMember(card), ...rung.value, purchase };
}

/** Lines of a receipt are named by their places in it, from 1. */
function basketLine(line: ReceiptLine, place: number): BasketLine {
  return { id: String(place + 1), ...line };
}

type LineBack = TakeBackRequest['lines'][number];

/** By the purchase that each line comes back from; `unknown` are those of no purchase known. */
function sorted({ lines }: Receipt, open: OpenLines) {
  const known = new Map<string, LineBack[]>();
  const unknown: ReceiptLine[] = [];
  for (const line of lines) {
    const at = open.takeOff(line);
    if (at === undefined) {
      unknown.push(line);
      continue;
    }
    const back = { line: at.line, quantity: line.quantity };
    known.set(at.purchase, [...(known.get(at.purchase) ?? []), back]);
  }
  return { known, unknown };
}

interface BringingBack extends Settling {
  readonly receipt: Receipt;
  readonly purchase: Purchase;
  readonly lines: readonly LineBack[];
  readonly before: readonly PurchaseReturn[];
  readonly card: Card | undefined;
}

function bringBack({ receipt, newId, ...request }: BringingBack): PurchaseReturned {
  const taken = takeBack({
    ...request,
    day: receipt.when.day,
    returnId: newId(),
    receipt: receipt.receipt,
    why: 'return',
    refundKind: 'other',
  });
  assert(taken.ok, `a line that is open can come back: ${receipt.receipt}`);
  return { type: 'purchase.returned', ...ofMember(request.card), ...taken.value };
}

function bringUnknown(
  receipt: Receipt,
  unknown: readonly ReceiptLine[],
  { newId, card }: Pick<BringingBack, 'newId' | 'card'>,
): PurchaseReturned {
  const lines = unknown.map(unknownLine);
  const back: PurchaseReturn = {
    id: newId(),
    receipt: receipt.receipt,
    day: receipt.when.day,
    ...ofMember(card),
    why: 'return',
    lines,
    refundMinor: lines.reduce((sum, { refundMinor }) => sum + refundMinor, 0),
    refundKind: 'other',
    givenBackPoints: 0,
    clawedBackPoints: 0,
  };
  return { type: 'purchase.returned', ...ofMember(card), return: back, entries: [] };
}

function unknownLine({ article, quantity }: ReceiptLine, place: number): ReturnedLine {
  const { sku, name, category, brand, colour, size } = article;
  const minor = quantity * article.priceMinor;
  return {
    line: String(place + 1),
    sku,
    name,
    ...(category !== undefined && { category }),
    ...(brand !== undefined && { brand }),
    ...(colour !== undefined && { colour }),
    ...(size !== undefined && { size }),
    quantity,
    netMinor: minor,
    refundMinor: minor,
  };
}

function ofMember(card: Card | undefined): { readonly member?: MemberId } {
  return card === undefined ? {} : { member: card.member };
}
