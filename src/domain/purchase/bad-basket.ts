import { type Minor, MOST_MINOR, MOST_POINTS } from '../money/money.ts';
import type { Basket, BasketLine, ByHand, Voucher } from './purchase.ts';

export type BadBasket =
  | { readonly code: 'EMPTY_BASKET' }
  | { readonly code: 'BAD_LINE'; readonly line: string }
  | { readonly code: 'BAD_VOUCHER'; readonly voucher: string }
  /** Points are whole, and nobody spends fewer than none. */
  | { readonly code: 'BAD_SPEND' }
  /** Money off by hand needs an amount, a manager and a reason. */
  | { readonly code: 'BAD_BY_HAND'; readonly lacks: 'amount' | 'manager' | 'note' };

/** What no basket can be, whatever the rules are. Keeps Q15. */
export function badBasket({ lines, vouchers, spend, byHand }: Basket): BadBasket | undefined {
  if (lines.length === 0) return { code: 'EMPTY_BASKET' };
  return badLine(lines) ?? badVoucher(vouchers ?? []) ?? badSpend(spend) ?? badByHand(byHand);
}

function badLine(lines: readonly BasketLine[]): BadBasket | undefined {
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
  const { minor, manager, note } = byHand;
  if (!isAmount(minor) || minor === 0) return { code: 'BAD_BY_HAND', lacks: 'amount' };
  if (manager.trim() === '') return { code: 'BAD_BY_HAND', lacks: 'manager' };
  return note.trim() === '' ? { code: 'BAD_BY_HAND', lacks: 'note' } : undefined;
}

function isCount(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity > 0;
}

export function isAmount(minor: Minor): boolean {
  return Number.isInteger(minor) && minor >= 0 && minor <= MOST_MINOR;
}
