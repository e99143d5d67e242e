import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import type { OwnText } from '../programme/programme.ts';

/**
 * Whose word a voucher is taken on: her card's, that of a gift card or of a voucher with a code,
 * whoever brings it, or its own number's.
 */
export type VoucherOf = 'paper' | 'coded' | 'card' | 'gift-card';

export function isBearers(of: VoucherOf): boolean {
  return of === 'gift-card' || of === 'coded';
}

/** A voucher that pays for part of a basket. */
export interface VoucherPaid {
  readonly id: string;
  readonly of: VoucherOf;
  readonly minor: Minor;
  /** What it is used up by: a voucher is used whole, whatever it paid. */
  readonly amount: Minor;
  /** Of a gift card: what this purchase leaves on it. */
  readonly restMinor?: Minor;
}

/** A voucher named on a basket that cannot pay for it, and why; by its name, where it is known. */
export type VoucherRefused = {
  readonly voucher: string;
  readonly name?: OwnText;
  /** Where it is whoever's brings it. */
  readonly of?: VoucherOf;
} & (
  | { readonly code: 'VOUCHER_UNKNOWN' }
  | { readonly code: 'VOUCHER_USED' }
  | { readonly code: 'VOUCHER_LAPSED'; readonly on: Day }
);
