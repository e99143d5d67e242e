import type { Day } from '../calendar/day.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BasisPoints, Minor, Points } from '../money/money.ts';
import type { BenefitLimit, BenefitNeeds, OwnText, Rounding } from '../programme/programme.ts';
import type { Way } from '../programme/tier-tests.ts';
import type { OffByHand } from '../purchase/by-hand.ts';
import type { RightIssue } from './right-issue.ts';
import type { VoucherPaid, VoucherRefused } from './voucher-paid.ts';

/** Discount on one line, and whose it is. */
export interface LineDiscount {
  readonly benefit: string;
  readonly minor: Minor;
}

export interface QuoteLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** Sold under its list price, or tagged so. */
  readonly reduced: boolean;
  /** price × quantity, before anything is given. */
  readonly grossMinor: Minor;
  readonly discounts: readonly LineDiscount[];
  readonly netMinor: Minor;
  readonly voucherMinor: Minor;
  readonly pointsMinor: Minor;
  readonly taxBasisPoints: BasisPoints;
  readonly taxMinor: Minor;
}

/** A benefit that the card gives on this basket. */
export interface Given {
  readonly benefit: string;
  readonly name: OwnText;
  /** Of a share: how large, as it is today. */
  readonly basisPoints?: BasisPoints;
  /** Pieces that cost nothing. */
  readonly freePieces?: number;
  /** A gift, a service or an early access, which is no money. */
  readonly what?: OwnText;
  /**
   * Taken off by a manager's own word; `benefit` is `*` then, or `*` and the line, and has no name.
   * Of one line it says what was asked for.
   */
  readonly byHand?: { readonly manager: string; readonly note: string; readonly off?: OffByHand };
  readonly tier?: { readonly id: string; readonly name: OwnText };
  readonly birthday: boolean;
  readonly lines: readonly string[];
  readonly minor: Minor;
}

/**
 * A thing the card does not give on this basket, why, and the figures of the sentence that says so.
 */
export type Withheld = {
  readonly benefit?: string;
  readonly name?: OwnText;
  readonly line?: string;
} & (
  | { readonly code: 'REDUCED'; readonly basisPoints?: BasisPoints }
  | { readonly code: 'EXCLUDED_BRAND'; readonly brand: string }
  | { readonly code: 'EXCLUDED_CATEGORY'; readonly category: string }
  | { readonly code: 'EXCLUDED_SEASON'; readonly season: string }
  | { readonly code: 'EXCLUDED_TAG'; readonly tag: string }
  | { readonly code: 'EXCLUDED_ARTICLE' }
  | { readonly code: 'NOT_IN_SCOPE' }
  | { readonly code: 'GIFT_CARD' }
  /** Points do not pay for this line. */
  | { readonly code: 'POINTS_PAY_NOT' }
  | { readonly code: 'POINTS_SHORT'; readonly have: Points; readonly need: Points }
  | { readonly code: 'NOT_YET'; readonly from: Day }
  | { readonly code: 'EXPIRED'; readonly on: Day }
  | { readonly code: 'ALREADY_USED'; readonly on: Day; readonly receipt: string }
  | { readonly code: 'BIRTHDAY_WINDOW'; readonly from: Day; readonly to: Day }
  | { readonly code: 'BIRTHDAY_UNKNOWN' }
  | {
      readonly code: 'TIER';
      readonly tier: string;
      readonly tierName: OwnText;
      readonly moreMinor?: Minor;
    }
  | {
      readonly code: 'NOT_COMBINABLE';
      readonly with: string;
      readonly withName: OwnText;
      /** What this one would have given. */
      readonly minor: Minor;
      /** What the larger one gives instead. */
      readonly withMinor: Minor;
    }
  | ({ readonly code: 'LIMIT' } & BenefitLimit)
  | { readonly code: 'WEEKDAY'; readonly weekdays: readonly number[] }
  | { readonly code: 'COUPON_UNKNOWN'; readonly coupon: string }
  | { readonly code: 'COUPON_MEMBERS'; readonly coupon: string }
  /** What the ceiling on all discounts together left off of this one. */
  | {
      readonly code: 'CEILING';
      readonly basisPoints: BasisPoints;
      readonly mostMinor: Minor;
      readonly minor: Minor;
    }
  /** What was left off so that a line is not sold under its floor. */
  | { readonly code: 'MARGIN'; readonly minor: Minor }
  | { readonly code: 'OFFLINE_LIMIT'; readonly points: Points }
  | VoucherRefused
);

/** What is within reach: vouchers of hers, what a benefit needs, the next block, the next tier. */
export type Reach =
  | {
      readonly code: 'NEXT_BENEFIT';
      readonly benefit: string;
      readonly name: OwnText;
      readonly moreMinor?: Minor;
      readonly morePieces?: number;
    }
  | {
      readonly code: 'VOUCHER';
      readonly right: string;
      readonly name: OwnText;
      readonly minor: Minor;
      readonly lapsesAfter?: Day;
    }
  | {
      readonly code: 'COUPON';
      readonly right: string;
      readonly name: OwnText;
      readonly lapsesAfter?: Day;
    }
  | { readonly code: 'NEXT_BLOCK'; readonly points: Points; readonly minor: Minor }
  | ({ readonly code: 'NEXT_TIER'; readonly tier: string; readonly name: OwnText } & Way);

/**
 * Why so many points: the lines add up to `exact`, rounded by the stated rule; bonuses come on top,
 * then nothing is left under the minimum, and no more than the cap. A return reckons by the same
 * words what is kept would earn.
 */
export interface EarnExplanation {
  readonly points: Points;
  readonly rate: { readonly points: Points; readonly perMinor: Minor };
  readonly rounding: Rounding;
  readonly roundPer: 'sale' | 'line';
  readonly lines: readonly EarnLine[];
  /** Exact before rounding, in parts of a point; `rate.points` and multipliers are in it. */
  readonly exact: { readonly numerator: number; readonly denominator: number };
  /** The multipliers that counted on some line. */
  readonly multipliers?: readonly EarnMultiplier[];
  readonly bonuses?: readonly EarnBonus[];
  readonly minimum?: { readonly atLeastMinor: Minor; readonly isReached: boolean };
  /** There only where it took something away. */
  readonly cap?: EarnCap;
  readonly lapsesAfter?: Day;
  readonly programme: string;
  readonly version: number;
  readonly since: Day;
}

export interface EarnLine {
  readonly line: string;
  readonly name: string;
  /** What of the line counts: paid in money, with or without tax, as the rule says. */
  readonly baseMinor: Minor;
  readonly notEarning?: 'GIFT_CARD' | 'EXCLUDED';
  /** Part of the line paid with points or vouchers, which earns nothing. */
  readonly partPaidMinor: Minor;
  /** What its multipliers come to; absent where none lies on it. */
  readonly timesHundredths?: number;
  /** Points × denominator of `exact`, and rounded points where rounding is per line. */
  readonly numerator: number;
  readonly points?: Points;
}

export interface EarnMultiplier {
  readonly benefit: string;
  readonly name: OwnText;
  readonly hundredths: number;
  readonly lines: readonly string[];
}

/** `points` for each piece of its lines, or once while any piece of them is there. */
export interface EarnBonus {
  readonly benefit: string;
  readonly name: OwnText;
  readonly points: Points;
  readonly per: 'piece' | 'purchase';
  readonly lines: readonly string[];
  /** What its lines must come to; what is kept of them, once some came back. */
  readonly needs?: BenefitNeeds;
  /** What it came to. */
  readonly total: Points;
}

/** `most` was left of it for this purchase. */
export interface EarnCap {
  readonly per: 'sale' | 'day' | 'month';
  readonly points: Points;
  readonly most: Points;
}

/** Points as money on this basket. */
export interface Redeemable {
  /** Spendable today, as the card stands. */
  readonly availablePoints: Points;
  /** The most this basket takes, in whole blocks; 0 when none. */
  readonly maxPoints: Points;
  readonly maxMinor: Minor;
  readonly block: { readonly points: Points; readonly minor: Minor };
  /** What limited it. */
  readonly limitedBy: 'balance' | 'cap' | 'sale' | 'minimum' | 'line-down';
}

export interface TaxLine {
  readonly basisPoints: BasisPoints;
  readonly baseMinor: Minor;
  readonly taxMinor: Minor;
}

/** A coupon of her card on this basket. One that opens nothing here stays hers. */
export interface CouponHeld {
  readonly right: string;
  readonly benefit: string;
  readonly isUsed: boolean;
}

/** An earlier version of the programme, whose promise to her tier is still due. */
export interface Promised {
  readonly version: number;
  /** The first day of the version that took its place. */
  readonly before: Day;
  readonly tier: { readonly id: string; readonly name: OwnText };
  /** The last day on which it is due; absent when it does not end. */
  readonly until?: Day;
}

/**
 * The promise: what this card gives today, on this basket, what it does not and why, and what is
 * within reach. One object; the till, the customer's display, the receipt and the "why" sheet all
 * speak from it, so they cannot disagree.
 */
export interface Quote {
  readonly programme: { readonly id: string; readonly version: number };
  readonly day: Day;
  readonly currency: string;
  readonly member: boolean;
  readonly lines: readonly QuoteLine[];
  readonly given: readonly Given[];
  /** There when the benefits given are those of an earlier version, which gives more here. */
  readonly promised?: Promised;
  readonly withheld: readonly Withheld[];
  readonly reach: readonly Reach[];
  readonly totals: {
    readonly grossMinor: Minor;
    readonly discountMinor: Minor;
    /** After discounts, before vouchers and points. */
    readonly netMinor: Minor;
    readonly voucherMinor: Minor;
    readonly pointsMinor: Minor;
    /** To be paid in money. */
    readonly dueMinor: Minor;
    readonly taxMinor: Minor;
    readonly taxes: readonly TaxLine[];
  };
  /** What it earns; without a member, what it would earn. */
  readonly earns?: EarnExplanation;
  readonly redeemable?: Redeemable;
  readonly redeemed: { readonly points: Points; readonly minor: Minor };
  /** The vouchers that pay, in that order. */
  readonly vouchers?: readonly VoucherPaid[];
  readonly coupons?: readonly CouponHeld[];
  /** What it brings for another time. */
  readonly issues?: readonly RightIssue[];
  readonly balance?: { readonly before: Points; readonly after: Points };
  readonly tier?: { readonly before: string | null; readonly after: string | null };
  /** What the ledger will say once the purchase is committed. */
  readonly entries: readonly Entry[];
}
