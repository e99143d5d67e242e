import type { Courtesy } from '#actions/points-in-hand.ts';
import type { MemberId } from '#domain/member/member.ts';
import { type Minor, MOST_MINOR, type Points } from '#domain/money/money.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { ByHand, LineByHand } from '#domain/purchase/by-hand.ts';
import type { Basket, BasketLine } from '#domain/purchase/purchase.ts';
import type { SaidOfIt } from '#domain/purchase/ring-up.ts';
import { atItsPrice } from './at-its-price.ts';
import { withSaid } from './with-said.ts';

/** A code no article answers to, or a thing somebody typed: it waits in its place, for nothing. */
export interface UnknownLine {
  readonly id: string;
  readonly code: string;
  readonly typed?: true;
}

export type SaleLine = BasketLine | UnknownLine;

/** Goods that come back in the same act: pieces of a purchase. */
export interface SaleBack {
  readonly purchase: string;
  readonly receipt: string;
  readonly member?: MemberId;
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
}

/** A gift card or a voucher that was handed in by its code. */
export interface SaleCode {
  readonly code: string;
  readonly of: 'gift-card' | 'coded';
  /** Of a gift card: no more than that; without it as much as is due. */
  readonly mostMinor?: Minor;
}

/**
 * What stands on the till before it is paid. The id becomes the purchase's id, so that one sale can
 * never be recorded twice.
 */
export interface Sale extends SaidOfIt {
  readonly id: string;
  readonly lines: readonly SaleLine[];
  readonly member?: MemberId;
  /** Points she wishes to spend; the quote says how many this basket takes. */
  readonly spend: Points;
  /** Points that a manager gives her beyond what the till holds, in all. */
  readonly courtesy?: Courtesy;
  /** Vouchers and credit of hers that are to pay, in the order in which they were put on. */
  readonly rights: readonly string[];
  readonly codes: readonly SaleCode[];
  /** Codes of coupons, as the programme writes them. */
  readonly coupons: readonly string[];
  /** Money off the whole basket by a manager's word; off a line it stands on the line. */
  readonly byHand?: ByHand;
  readonly back?: SaleBack;
  readonly nextLine: number;
}

export type SaleAct =
  | { readonly act: 'add'; readonly article: Article }
  | { readonly act: 'add-unknown'; readonly code: string; readonly typed?: true }
  | { readonly act: 'name-unknown'; readonly line: string; readonly article: Article }
  | { readonly act: 'set-quantity'; readonly line: string; readonly quantity: number }
  | { readonly act: 'remove'; readonly line: string }
  | { readonly act: 'attach'; readonly member: MemberId }
  | { readonly act: 'detach' }
  | { readonly act: 'bring-back'; readonly back: SaleBack }
  /** One line of what comes back, or all of it. */
  | { readonly act: 'leave-back'; readonly line?: string }
  | { readonly act: 'spend'; readonly points: Points }
  | { readonly act: 'courtesy'; readonly courtesy: Courtesy; readonly spend: Points }
  | { readonly act: 'set-right'; readonly right: string; readonly on: boolean }
  | { readonly act: 'set-coupon'; readonly code: string; readonly on: boolean }
  | { readonly act: 'hand-in'; readonly code: SaleCode }
  | { readonly act: 'hand-out'; readonly code: string }
  | ({ readonly act: 'sell-gift-card' } & GiftCardSold)
  | { readonly act: 'take-off'; readonly byHand: ByHand }
  | { readonly act: 'take-off-line'; readonly line: string; readonly byHand: LineByHand }
  | ({ readonly act: 'say-of-it' } & SaidOfIt)
  /** Of a line, or of the whole basket. */
  | { readonly act: 'put-back'; readonly line?: string };

interface GiftCardSold {
  readonly code: string;
  readonly name: string;
  readonly minor: Minor;
  /** The line with its code that nobody knew yet. */
  readonly instead?: string | undefined;
}

export const mostOfOne = 999;

export function newSale(id: string): Sale {
  return { id, lines: [], spend: 0, rights: [], codes: [], coupons: [], nextLine: 1 };
}

/** The sale after one act; the very same object when the act changes nothing. */
export function afterAct(sale: Sale, act: SaleAct): Sale {
  switch (act.act) {
    case 'add':
      return added(sale, act.article);
    case 'add-unknown':
      return withLine(sale, (id) => ({ id, code: act.code, ...(act.typed && { typed: true }) }));
    case 'name-unknown':
      return named(sale, act.line, act.article);
    case 'set-quantity':
      return recounted(sale, act.line, act.quantity);
    case 'remove':
      return without(sale, act.line);
    case 'attach':
      return attached(sale, act.member);
    case 'detach':
      return detached(sale);
    case 'bring-back':
      return broughtBack(sale, act.back);
    case 'leave-back':
      return act.line === undefined ? withoutBack(sale) : leftBack(sale, act.line);
    case 'spend':
      return act.points === sale.spend ? sale : { ...sale, spend: act.points };
    case 'courtesy':
      return { ...sale, courtesy: act.courtesy, spend: act.spend };
    case 'set-right':
      return listed(sale, 'rights', { name: act.right, on: act.on });
    case 'set-coupon':
      return listed(sale, 'coupons', { name: act.code, on: act.on });
    case 'hand-in':
      return handedIn(sale, act.code);
    case 'hand-out': {
      const codes = sale.codes.filter(({ code }) => code !== act.code);
      return codes.length === sale.codes.length ? sale : { ...sale, codes };
    }
    case 'sell-gift-card':
      return withGiftCard(sale, act);
    case 'take-off':
      return { ...sale, byHand: act.byHand };
    case 'take-off-line':
      return changedLine(sale, act.line, (line) => ({ ...line, byHand: act.byHand }));
    case 'say-of-it':
      return withSaid(sale, act);
    case 'put-back':
      return act.line === undefined ? atItsPrice(sale) : changedLine(sale, act.line, atItsPrice);
  }
}

export function isUnknown(line: SaleLine): line is UnknownLine {
  return 'code' in line;
}

export function isEmpty({ lines, member, coupons, codes, back }: Sale): boolean {
  const listed = lines.length + coupons.length + codes.length;
  return listed === 0 && member === undefined && !back;
}

/** Nothing comes back with it any more. */
export function withoutBack({ back: _, ...sale }: Sale): Sale {
  return sale;
}

/** Without what is hers to spend: a basket that waits holds nothing of hers back. */
export function withoutHers({ courtesy: _, ...sale }: Sale): Sale {
  return { ...sale, spend: 0, rights: [] };
}

/**
 * What the programme is asked about: the lines whose article is known, coupons, the points that
 * were wished for, and of each right as much as it can pay.
 */
export function basketOf(sale: Sale): Basket {
  const lines = sale.lines.filter((line): line is BasketLine => !isUnknown(line));
  const { spend, rights, codes, coupons, byHand } = sale;
  const hers = rights.map((id) => ({ id, of: 'card' as const, amountMinor: MOST_MINOR }));
  const brought = codes.map(({ code, of, mostMinor = MOST_MINOR }) => ({
    ...{ id: code, of, amountMinor: mostMinor },
  }));
  const vouchers = [...hers, ...brought];
  return {
    lines,
    ...(spend !== 0 && { spend }),
    ...(vouchers.length > 0 && { vouchers }),
    ...(coupons.length > 0 && { coupons }),
    ...(byHand && { byHand }),
  };
}

export function piecesIn(sale: Sale): number {
  return basketOf(sale).lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** What a manager took off a line is for its pieces: others of the kind stand on another line. */
function added(sale: Sale, article: Article, quantity = 1): Sale {
  const same = sale.lines.find(
    (line) =>
      !isUnknown(line) &&
      line.byHand === undefined &&
      line.giftCard === undefined &&
      line.article.sku === article.sku &&
      line.article.priceMinor === article.priceMinor,
  );
  if (same === undefined || isUnknown(same)) {
    return withLine(sale, (id) => ({ id, article, quantity }));
  }
  return recounted(sale, same.id, same.quantity + quantity);
}

function named(sale: Sale, id: string, article: Article): Sale {
  const lines = sale.lines.map((line) =>
    line.id === id && isUnknown(line) ? { id, article, quantity: 1 } : line,
  );
  return { ...sale, lines };
}

function recounted(sale: Sale, id: string, quantity: number): Sale {
  if (quantity < 1) return without(sale, id);
  const kept = Math.min(quantity, mostOfOne);
  const found = sale.lines.find((line) => line.id === id);
  if (found === undefined || isUnknown(found) || found.quantity === kept) return sale;
  if (found.giftCard !== undefined) return sale;
  if (found.byHand && kept > found.quantity) {
    return added(sale, found.article, kept - found.quantity);
  }
  return changedLine(sale, id, (line) => ({ ...line, quantity: kept }));
}

function changedLine(sale: Sale, id: string, change: (line: BasketLine) => BasketLine): Sale {
  const lines = sale.lines.map((line) =>
    line.id === id && !isUnknown(line) ? change(line) : line,
  );
  return lines.every((line, place) => line === sale.lines[place]) ? sale : { ...sale, lines };
}

/** What was taken off the basket goes with its last line, not to whoever comes next. */
function without(sale: Sale, id: string): Sale {
  const lines = sale.lines.filter((line) => line.id !== id);
  if (lines.length === sale.lines.length) return sale;
  return lines.length === 0 ? atItsPrice(withSaid({ ...sale, lines }, {})) : { ...sale, lines };
}

/** Handed in again, it stays in its place; a voucher pays before a gift card. */
function handedIn(sale: Sale, code: SaleCode): Sale {
  const known = sale.codes.some((each) => each.code === code.code);
  const all = known
    ? sale.codes.map((each) => (each.code === code.code ? code : each))
    : [...sale.codes, code];
  const [vouchers, cards] = [all.filter(isVoucher), all.filter((each) => !isVoucher(each))];
  return { ...sale, codes: [...vouchers, ...cards] };
}

function isVoucher({ of }: SaleCode): boolean {
  return of === 'coded';
}

/** One card is one line: chosen again, it is sold for the other sum. */
function withGiftCard(sale: Sale, { code, name, minor, instead }: GiftCardSold): Sale {
  const price = { listMinor: minor, priceMinor: minor };
  const article = { sku: 'gift-card', name, tags: ['gift-card'], taxBasisPoints: 0, ...price };
  const sold = { article, quantity: 1, giftCard: code };
  const place = sale.lines.find(
    (line) => line.id === instead || (!isUnknown(line) && line.giftCard === code),
  );
  if (!place) return withLine(sale, (id) => ({ id, ...sold }));
  const lines = sale.lines.map((line) => (line === place ? { id: line.id, ...sold } : line));
  return { ...sale, lines };
}

function attached(sale: Sale, member: MemberId): Sale {
  return sale.member === member ? sale : { ...withoutHers(sale), member };
}

/** Whose goods come back is who buys, where nobody is said yet. */
function broughtBack(sale: Sale, back: SaleBack): Sale {
  const { member = back.member } = sale;
  return { ...sale, back, ...(member !== undefined && { member }) };
}

function leftBack(sale: Sale, id: string): Sale {
  const { back } = sale;
  const lines = back?.lines.filter(({ line }) => line !== id) ?? [];
  return back && lines.length > 0 ? { ...sale, back: { ...back, lines } } : withoutBack(sale);
}

function detached(sale: Sale): Sale {
  if (sale.member === undefined) return sale;
  const { member: _left, ...rest } = sale;
  return withoutHers(rest);
}

function listed(
  sale: Sale,
  list: 'rights' | 'coupons',
  { name, on }: { name: string; on: boolean },
) {
  if (sale[list].includes(name) === on) return sale;
  const others = sale[list].filter((one) => one !== name);
  return { ...sale, [list]: on ? [...others, name] : others };
}

function withLine(sale: Sale, line: (id: string) => SaleLine): Sale {
  const id = `l${sale.nextLine}`;
  return { ...sale, lines: [...sale.lines, line(id)], nextLine: sale.nextLine + 1 };
}
