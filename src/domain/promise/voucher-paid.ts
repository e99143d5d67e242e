import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import type { OwnText } from '../programme/programme.ts';

/** Whose word a voucher is taken on: her card's, a gift card's, or its own number's. */
export type VoucherOf = 'paper' | 'card' | 'gift-card';

/** A voucher that pays for part of a basket. */
export interface VoucherPaid {
  readonly id: string;
  readonly of: VoucherOf;
  readonly minor: Minor;
  /** What it is used up by: a voucher is used whole, whatever it paid. */
  readonly amount: Minor;
}

/** A voucher named on a basket that cannot pay for it, and why; by its name, where it is known. */
export type VoucherRefused = { readonly voucher: string; readonly name?: OwnText } & (
  | { readonly code: 'VOUCHER_UNKNOWN' }
  | { readonly code: 'VOUCHER_USED' }
  | { readonly code: 'VOUCHER_LAPSED'; readonly on: Day }
);
