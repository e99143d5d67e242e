import type { Day } from '../calendar/day.ts';
import type { OwnText } from '../programme/programme.ts';

/**
 * What was promised for another time: a voucher, season credit, a coupon, a gift, or the value on a
 * gift card. Amounts are minor units; a coupon and a gift are one, taken whole.
 */
export interface RightTerms {
  readonly kind: 'voucher' | 'credit' | 'coupon' | 'gift' | 'gift-card';
  readonly name: OwnText;
  readonly issuedOn: Day;
  /** The last day it may be used. */
  readonly lapsesAfter?: Day;
  /** The benefit that a coupon opens, as it was on the day of issue. */
  readonly benefit?: string;
}

/** One movement of a right. `bearer`: of a gift card, which is whoever's brings it. */
export type RightMove = {
  readonly right: string;
  readonly amount: number;
  readonly bearer?: true;
} & (
  | { readonly move: 'issued'; readonly terms: RightTerms }
  | { readonly move: 'used' | 'given-back' | 'voided' }
);

/** What the movements of one right add up to. Until its issue is known it has no terms. */
export interface Right {
  readonly id: string;
  readonly terms?: RightTerms;
  readonly issued: number;
  /** Less what was given back. */
  readonly used: number;
  readonly voided: number;
}

/** How a right stands on a day. Issued = used + voided + lapsed + left, always. */
export interface RightState {
  readonly state: 'open' | 'used' | 'voided' | 'lapsed';
  /** Below nought when two tills that could not hear each other both took it. */
  readonly left: number;
  readonly lapsed: number;
}

/**
 * 100.00 issued, 80.00 used: 20.00 are left up to and including its last day, and have lapsed the
 * day after; no movement says so. Keeps V1 and V2.
 */
export function rightOn({ terms, issued, used, voided }: Right, day: Day): RightState {
  const rest = issued - used - voided;
  if (rest <= 0) return { state: voided > used ? 'voided' : 'used', left: rest, lapsed: 0 };
  const { lapsesAfter } = terms ?? {};
  if (lapsesAfter !== undefined && day > lapsesAfter) {
    return { state: 'lapsed', left: 0, lapsed: rest };
  }
  return { state: 'open', left: rest, lapsed: 0 };
}
