import type { Day } from '../calendar/day.ts';
import type { BasisPoints, Minor, Points } from '../money/money.ts';
import type { TenderKind } from '../purchase/purchase.ts';
import type { CashCount, CashMovement } from './cash.ts';

/** What was sold. Net + tax on top = vouchers + points + due, and gross − discounts = net. */
export interface SalesFigures {
  readonly count: number;
  readonly grossMinor: Minor;
  readonly discountMinor: Minor;
  readonly netMinor: Minor;
  readonly taxOnTopMinor: Minor;
  readonly voucherMinor: Minor;
  readonly pointsMinor: Minor;
  readonly dueMinor: Minor;
}

/** What came back. */
export interface BackFigures {
  readonly count: number;
  readonly netMinor: Minor;
  readonly refundMinor: Minor;
  /** Due as new paper vouchers. */
  readonly voucherMinor: Minor;
  /** Kept for points that were spent and no longer earned. */
  readonly keptMinor: Minor;
}

export type DiscountKind = 'share' | 'amount' | 'free-pieces' | 'by-hand' | 'other';

export interface DiscountFigures {
  readonly kind: DiscountKind;
  readonly count: number;
  readonly minor: Minor;
}

export interface TenderFigures {
  readonly kind: TenderKind;
  readonly takenMinor: Minor;
  readonly backMinor: Minor;
}

/** By rate; without one, of returns that do not say theirs. */
export interface TaxFigures {
  readonly basisPoints?: BasisPoints;
  readonly baseMinor: Minor;
  readonly taxMinor: Minor;
  readonly backBaseMinor: Minor;
  readonly backTaxMinor: Minor;
}

export interface GiftCardFigures {
  readonly sold: number;
  readonly soldMinor: Minor;
  readonly usedMinor: Minor;
  readonly givenBackMinor: Minor;
}

/** What moved in ledgers at this till; each upwards but `adjusted`, which has its sign. */
export interface PointsFigures {
  readonly issued: Points;
  readonly redeemed: Points;
  readonly givenBack: Points;
  readonly clawedBack: Points;
  readonly adjusted: Points;
}

/** Of the whole boutique, as this till knows it. */
export interface PointsOwed {
  readonly points: Points;
  readonly minor: Minor;
  /** On the days since the report before. */
  readonly lapsed: Points;
}

/** Plain sums over what a till recorded. */
export interface ShiftFigures {
  readonly sales: SalesFigures;
  readonly returns: BackFigures;
  readonly voids: BackFigures;
  /** The part of the returns that no purchase was found for; absent where there was none. */
  readonly loose?: BackFigures;
  readonly discounts: readonly DiscountFigures[];
  readonly tenders: readonly TenderFigures[];
  readonly taxes: readonly TaxFigures[];
  readonly giftCards: GiftCardFigures;
  readonly points: PointsFigures;
  readonly enrolments: number;
  /** In the order they were given out; absent where there was none. */
  readonly receipts?: { readonly first: string; readonly last: string };
}

/** What should be in the drawer, and why. */
export interface CashFigures {
  /** Left in the drawer by the report before. */
  readonly carriedMinor: Minor;
  /** Taken less given back before the shift was opened: it lies in the float. */
  readonly beforeMinor: Minor;
  readonly floatMinor: Minor;
  readonly takenMinor: Minor;
  readonly backMinor: Minor;
  readonly paidInMinor: Minor;
  readonly paidOutMinor: Minor;
  readonly droppedMinor: Minor;
  readonly expectedMinor: Minor;
  readonly movements: readonly CashMovement[];
}

/** A clerk, by the name of that day. */
export interface ByClerk {
  readonly clerk: string;
  readonly name: string;
  /** Milliseconds since 1970, and the shop's own day. */
  readonly instant: number;
  readonly day: Day;
}

/** How a shift stands: the X report. */
export interface ShiftReport extends ShiftFigures {
  readonly currency: string;
  readonly opened: ByClerk;
  /** Sales and returns before it was opened; they count in it. */
  readonly before: number;
  readonly cash: CashFigures;
}

export interface CountedCash extends CashFigures {
  readonly count: CashCount;
  /** How often it was counted. */
  readonly counts: number;
  /** Counted less expected: below nought, something is missing. */
  readonly varianceMinor: Minor;
  readonly note?: string;
  /** For the next shift; the rest went to the safe. */
  readonly leftMinor: Minor;
  readonly safeMinor: Minor;
}

/** What a shift came to, numbered: written once, never changed. */
export interface ZReport extends ShiftReport {
  readonly number: number;
  /** The first digits of the till's receipts. */
  readonly block: number;
  readonly closed: ByClerk;
  /** It holds what the till recorded after the one order, up to and with the other. */
  readonly since: number;
  readonly upTo: number;
  readonly cash: CountedCash;
  readonly owed: PointsOwed;
}
