import { type Minor, MOST_MINOR, MOST_PIECES, MOST_POINTS } from '../money/money.ts';
import { isGiftCard } from '../programme/scope.ts';
import type { ByHand, LineByHand, OffByHand } from './by-hand.ts';
import type { Basket, BasketLine, Voucher } from './purchase.ts';

export type BadBasket =
  | { readonly code: 'EMPTY_BASKET' }
  | BadLine
  | { readonly code: 'BAD_VOUCHER'; readonly voucher: string }
  /** Points are whole, and nobody spends fewer than none. */
  | { readonly code: 'BAD_SPEND' }
  /** Money off by hand needs goods, an amount, a manager and a reason. */
  | { readonly code: 'BAD_BY_HAND'; readonly lacks: 'goods' | 'amount' | 'manager' | 'note' };

interface BadLine {
  readonly code: 'BAD_LINE';
  readonly line: string;
}

const WHOLE = 10_000;

/** What no basket can be, whatever the rules are. Keeps Q15. */
export function badBasket({ lines, vouchers, spend, byHand }: Basket): BadBasket | undefined {
  if (lines.length === 0) return { code: 'EMPTY_BASKET' };
  return (
    badLine(lines) ??
    badVoucher(vouchers ?? []) ??
    badSpend(spend) ??
    badByHand(byHand) ??
    badLinesByHand(lines)
  );
}

/** Of lines that are rung up, or that come back without a purchase. */
export function badLine(lines: readonly BasketLine[]): BadLine | undefined {
  const names = new Set<string>();
  let gross = 0;
  for (const { id, quantity, article } of lines) {
    const { priceMinor, listMinor, costMinor = 0, taxBasisPoints = 0 } = article;
    gross += priceMinor * quantity;
    const areAmounts = [priceMinor, listMinor, costMinor, taxBasisPoints].every(isAmount);
    const isGood = isCount(quantity) && areAmounts && !names.has(id);
    if (!isGood || gross > MOST_MINOR) return { code: 'BAD_LINE', line: id };
    names.add(id);
  }
  return undefined;
}

function badVoucher(vouchers: readonly Voucher[]): BadBasket | undefined {
  const names = vouchers.map(({ id }) => id);
  const bad = vouchers.find(
    ({ id, amountMinor }, at) => !isAmount(amountMinor) || names.indexOf(id) !== at,
  );
  return bad && { code: 'BAD_VOUCHER', voucher: bad.id };
}

function badSpend(spend: Basket['spend']): BadBasket | undefined {
  if (spend === undefined || spend === 'all') return undefined;
  const isGood = Number.isInteger(spend) && spend >= 0 && spend <= MOST_POINTS;
  return isGood ? undefined : { code: 'BAD_SPEND' };
}

function badByHand(byHand: ByHand | undefined): BadBasket | undefined {
  if (!byHand) return undefined;
  if (!isAmountOff(byHand)) return { code: 'BAD_BY_HAND', lacks: 'amount' };
  return unsigned(byHand);
}

function badLinesByHand(lines: readonly BasketLine[]): BadBasket | undefined {
  for (const { article, giftCard, byHand } of lines) {
    if (!byHand) continue;
    if (giftCard !== undefined || isGiftCard(article)) {
      return { code: 'BAD_BY_HAND', lacks: 'goods' };
    }
    if (!isAmountOff(byHand.off)) return { code: 'BAD_BY_HAND', lacks: 'amount' };
    const bad = unsigned(byHand);
    if (bad) return bad;
  }
  return undefined;
}

function isAmountOff(off: OffByHand): boolean {
  if ('minor' in off) return isAmount(off.minor) && off.minor > 0;
  if ('priceMinor' in off) return isAmount(off.priceMinor);
  const { basisPoints } = off;
  return Number.isInteger(basisPoints) && basisPoints > 0 && basisPoints <= WHOLE;
}

function unsigned({ manager, note }: Omit<LineByHand, 'off'>): BadBasket | undefined {
  if (manager.trim() === '') return { code: 'BAD_BY_HAND', lacks: 'manager' };
  return note.trim() === '' ? { code: 'BAD_BY_HAND', lacks: 'note' } : undefined;
}

function isCount(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity > 0 && quantity <= MOST_PIECES;
}

export function isAmount(minor: Minor): boolean {
  return Number.isInteger(minor) && minor >= 0 && minor <= MOST_MINOR;
}
