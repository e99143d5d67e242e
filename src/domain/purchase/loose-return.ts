import type { Day } from '../calendar/day.ts';
import type { LooseReturned, LooseUndone } from '../fact/loose-facts.ts';
import { looseKept } from '../fact/loose-kept.ts';
import type { MemberId } from '../member/member.ts';
import type { Minor } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import { largePurchaseMinor } from '../programme/ready-made.ts';
import { isGiftCard } from '../programme/scope.ts';
import { taxOf, taxRateOf } from '../promise/tax.ts';
import { done, type Result, refused } from '../result.ts';
import { type Right, rightOn } from '../rights/right.ts';
import type { ShiftNow } from '../shift/shift-now.ts';
import { badLine } from './bad-basket.ts';
import type { BasketLine, PurchaseReturn, ReturnedLine } from './purchase.ts';

/** How what is given for the goods goes out. */
export type LooseRefund = 'cash' | 'card' | 'voucher';

export interface LooseReturnRequest {
  readonly programme: Programme;
  /** What comes back; the price of an article is what is given for a piece of it. */
  readonly lines: readonly BasketLine[];
  readonly member?: MemberId | undefined;
  readonly day: Day;
  readonly returnId: string;
  readonly receipt: string;
  readonly refund: LooseRefund;
  /** Of the voucher, where one is given. */
  readonly voucherCode: string;
  readonly manager: string;
  readonly note: string;
}

export type LooseRefusal =
  | { readonly code: 'NOTHING_CHOSEN' }
  /** No price, or none that is one. */
  | { readonly code: 'BAD_LINE'; readonly line: string }
  | { readonly code: 'TOO_MANY_OF_ONE'; readonly line: string; readonly most: number }
  | { readonly code: 'TOO_MUCH'; readonly mostMinor: Minor }
  /** What is on a gift card is known by its number; it comes back with its purchase. */
  | { readonly code: 'GIFT_CARD'; readonly line: string }
  | { readonly code: 'NOTE_MISSING' };

/** Of one article, and different ones. */
const MOST_OF_ONE = 20;
const MOST_LINES = 50;
const LARGE_PURCHASES = 5;

/** What may be given for goods without a purchase at once. */
export function mostForLoose({ currency, looseMostMinor }: Programme): Minor {
  return looseMostMinor ?? LARGE_PURCHASES * largePurchaseMinor(currency);
}

/**
 * Goods without a receipt, whose purchase is not found either: two scarves at 40.00 each are 80.00
 * in cash, by card or on a voucher. Nothing is known to have been earned with them, so nothing is
 * taken back but the goods. Keeps U1 to U3.
 */
export function looseReturn(request: LooseReturnRequest): Result<LooseReturned, LooseRefusal> {
  const { member, refund, voucherCode: voucher, manager } = request;
  const note = request.note.trim();
  const bad = badGoods(request) ?? (note === '' ? { code: 'NOTE_MISSING' as const } : undefined);
  if (bad) return refused(bad);
  const lines = request.lines.map((line) => lineBack(line, request));
  const minor = worthOf(lines);
  const mostMinor = mostForLoose(request.programme);
  if (minor > mostMinor) return refused({ code: 'TOO_MUCH', mostMinor });
  const of = member === undefined ? {} : { member };
  const back = { ...of, ...returnOf(request, lines) };
  const heading = { type: 'loose.returned', ...of, manager, note } as const;
  if (refund !== 'voucher') return done({ ...heading, return: back });
  const terms = { kind: 'voucher', name: { en: voucher }, issuedOn: request.day } as const;
  return done({
    ...heading,
    return: { ...back, voucherMinor: minor, voucher },
    rights: [{ move: 'issued', right: voucher, amount: minor, terms, bearer: true }],
  });
}

/**
 * What a line is worth, to whoever gets it: with the tax, in it or on top of it.
 */
export function worthOf(lines: readonly Pick<ReturnedLine, 'tax'>[]): Minor {
  return lines.reduce((sum, { tax }) => sum + (tax?.baseMinor ?? 0) + (tax?.taxMinor ?? 0), 0);
}

function badGoods({ lines }: LooseReturnRequest): LooseRefusal | undefined {
  if (lines.length === 0 || lines.length > MOST_LINES) return { code: 'NOTHING_CHOSEN' };
  const card = lines.find(({ article, giftCard }) => giftCard !== undefined || isGiftCard(article));
  if (card) return { code: 'GIFT_CARD', line: card.id };
  const many = lines.find(({ quantity }) => quantity > MOST_OF_ONE);
  if (many) return { code: 'TOO_MANY_OF_ONE', line: many.id, most: MOST_OF_ONE };
  const free = lines.find(({ article }) => article.priceMinor === 0);
  return free ? { code: 'BAD_LINE', line: free.id } : badLine(lines);
}

function lineBack(
  { id, article, quantity }: BasketLine,
  { programme: { tax }, refund }: LooseReturnRequest,
): ReturnedLine {
  const { sku, name, category, brand, colour, size, tags, priceMinor } = article;
  const netMinor = priceMinor * quantity;
  const basisPoints = taxRateOf(article, tax);
  const taxMinor = taxOf(netMinor, basisPoints, tax.mode);
  const baseMinor = tax.mode === 'inside' ? netMinor - taxMinor : netMinor;
  return {
    ...{ line: id, sku, name, quantity, netMinor },
    ...(category !== undefined && { category }),
    ...(brand !== undefined && { brand }),
    ...(colour !== undefined && { colour }),
    ...(size !== undefined && { size }),
    ...(tags !== undefined && { tags }),
    refundMinor: refund === 'voucher' ? 0 : baseMinor + taxMinor,
    tax: { basisPoints, baseMinor, taxMinor },
  };
}

function returnOf(
  { returnId: id, receipt, day, refund }: LooseReturnRequest,
  lines: readonly ReturnedLine[],
): PurchaseReturn {
  return {
    ...{ id, receipt, day, why: 'return', lines },
    refundMinor: lines.reduce((sum, { refundMinor }) => sum + refundMinor, 0),
    refundKind: refund === 'voucher' ? 'other' : refund,
    ...{ givenBackPoints: 0, clawedBackPoints: 0 },
    taxMinor: lines.reduce((sum, { tax }) => sum + (tax?.taxMinor ?? 0), 0),
  };
}

export type LooseUndoRefusal =
  /** Not since the last Z report of this till, or undone already. */
  | { readonly code: 'RETURN_UNKNOWN' }
  /** Somebody has paid with it, or nothing is known of it here. */
  | { readonly code: 'VOUCHER_GONE' };

interface LooseUndoing {
  /** The return, by its id. */
  readonly of: string;
  /** That was given for the goods, where one was. */
  readonly voucher?: Right | undefined;
  readonly day: Day;
}

/** As if it had not been, as long as nobody has paid with the voucher. Keeps U5. */
export function undoLooseReturn(
  { facts }: ShiftNow,
  { of, voucher, day }: LooseUndoing,
): Result<LooseUndone, LooseUndoRefusal> {
  const known = looseKept(facts.map(({ body }) => body)).find((body) => body.return.id === of);
  if (!known) return refused({ code: 'RETURN_UNKNOWN' });
  const { type: _, rights: __, ...back } = known;
  const { voucher: right, voucherMinor: amount = 0 } = back.return;
  if (right === undefined) return done({ type: 'loose.undone', ...back });
  const isWhole = voucher && voucher.used === 0 && rightOn(voucher, day).state === 'open';
  if (!isWhole) return refused({ code: 'VOUCHER_GONE' });
  const rights = [{ move: 'voided', right, amount, bearer: true }] as const;
  return done({ type: 'loose.undone', ...back, rights });
}
