import type { Minor } from '#domain/money/money.ts';
import { shareOf } from '#domain/money/ratio.ts';
import type { OffByHand } from '#domain/purchase/by-hand.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type AmountRefusal, readAmount } from '#i18n/read-amount.ts';

export type OffKind = 'price' | 'share' | 'amount';

export interface TypedOff {
  readonly kind: OffKind;
  readonly typed: string;
  readonly currency: string;
  /** What the goods would cost without it. */
  readonly leftMinor: Minor;
  readonly quantity: number;
}

export interface ReadOff {
  readonly off: OffByHand;
  /** What it comes to. */
  readonly minor: Minor;
}

export type OffRefusal =
  | AmountRefusal
  | { readonly code: 'NOTHING_OFF' }
  | { readonly code: 'OFF_TOO_MUCH'; readonly mostMinor: Minor }
  | { readonly code: 'SHARE_TOO_LARGE' }
  | { readonly code: 'PRICE_NOT_LOWER'; readonly belowMinor: Minor };

/** Two decimals of a percent are basis points, as two decimals of a euro are cents. */
const percentAs = 'EUR';
const whole = 10_000;

/** What somebody typed in the till's keys for it, or what is possible instead. */
export function readOff(asked: TypedOff): Result<ReadOff, OffRefusal> {
  const { kind, typed, currency, leftMinor, quantity } = asked;
  const read = readAmount(typed, kind === 'share' ? percentAs : currency);
  if (!read.ok) return read;
  const { value } = read;
  if (kind === 'price') {
    const minor = leftMinor - value * quantity;
    const belowMinor = Math.ceil(leftMinor / quantity);
    if (minor <= 0) return refused({ code: 'PRICE_NOT_LOWER', belowMinor });
    return done({ off: { priceMinor: value }, minor });
  }
  if (kind === 'share' && value > whole) return refused({ code: 'SHARE_TOO_LARGE' });
  if (kind === 'amount' && value > leftMinor) {
    return refused({ code: 'OFF_TOO_MUCH', mostMinor: leftMinor });
  }
  const minor = kind === 'share' ? shareOf(leftMinor, value) : value;
  if (minor === 0) return refused({ code: 'NOTHING_OFF' });
  return done({ off: kind === 'share' ? { basisPoints: value } : { minor: value }, minor });
}
