import type { Day } from '../calendar/day.ts';
import type { MemberId } from '../member/member.ts';
import type { BasisPoints, Minor, Points } from '../money/money.ts';
import type { Quote, TaxLine } from '../promise/quote.ts';
import type { VoucherOf } from '../promise/voucher-paid.ts';
import type { Article } from './article.ts';
import type { ByHand, LineByHand } from './by-hand.ts';

/** One row of the basket. `id` is unique within the basket and stays the line's name for ever. */
export interface BasketLine {
  readonly id: string;
  readonly article: Article;
  readonly quantity: number;
  /** The number of the gift card that is sold on it. */
  readonly giftCard?: string;
  readonly byHand?: LineByHand;
}

/** A voucher or coupon on the basket: of her card, a gift card by its number, or one on paper. */
export interface Voucher {
  readonly id: string;
  /** Of credit and gift cards: as much as is wished for. */
  readonly amountMinor: Minor;
  /** `paper` when absent. */
  readonly of?: VoucherOf;
}

/** What is being rung up. Nothing in it is spent until the purchase is committed. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly vouchers?: readonly Voucher[];
  /** Points the member wishes to spend; `'all'` is as many as the programme allows. */
  readonly spend?: Points | 'all';
  /** Codes of coupons that she brought. */
  readonly coupons?: readonly string[];
  readonly byHand?: ByHand;
}

export type TenderKind = 'cash' | 'card' | 'other';

export interface Tender {
  readonly kind: TenderKind;
  readonly amountMinor: Minor;
  /** Cash handed over, where it was more than the amount; the change is the difference. */
  readonly handedMinor?: Minor;
}

export type Refund = Pick<Tender, 'kind' | 'amountMinor'>;

/** A line as it was sold: all that a return, a receipt or a report will ever ask of it. */
export interface PurchaseLine {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly category?: string;
  readonly brand?: string;
  readonly colour?: string;
  readonly size?: string;
  readonly season?: string;
  readonly tags?: readonly string[];
  readonly care?: string;
  readonly giftCard?: string;
  readonly quantity: number;
  readonly listMinor: Minor;
  readonly priceMinor: Minor;
  readonly costMinor?: Minor;
  readonly taxBasisPoints: BasisPoints;
  /** price × quantity, less every discount: what the line cost before vouchers and points. */
  readonly netMinor: Minor;
  readonly discountMinor: Minor;
  /** The parts of the line's net paid by voucher and by points. The rest was paid in money. */
  readonly voucherMinor: Minor;
  readonly pointsMinor: Minor;
  readonly taxMinor: Minor;
}

/**
 * A committed purchase. `quote` is the very explanation that stood on the screen; it is absent in
 * imported history, where nobody knows what another till promised.
 */
export interface Purchase {
  readonly id: string;
  /** Printed on the receipt: till's block and a running number, e.g. `0001-000042`. */
  readonly receipt: string;
  readonly day: Day;
  readonly member?: MemberId;
  readonly currency: string;
  readonly lines: readonly PurchaseLine[];
  readonly tenders: readonly Tender[];
  readonly dueMinor: Minor;
  readonly taxMinor: Minor;
  readonly redeemedPoints: Points;
  readonly earnedPoints: Points;
  readonly quote?: Quote;
  /** Who served her, where that was another than who stood at the till. */
  readonly soldBy?: string;
  /** What is to be known of it: an alteration, a gift for her sister. */
  readonly note?: string;
  /** Goods that came back in the same act paid so much of it, as its tender of kind `other`. */
  readonly exchanged?: {
    readonly return: string;
    /** Of the return. */
    readonly receipt: string;
    readonly minor: Minor;
  };
}

/** What came back of one line, with what the card needs to forget of it. */
export interface ReturnedLine {
  readonly line: string;
  readonly sku: string;
  readonly name: string;
  readonly category?: string;
  readonly brand?: string;
  readonly colour?: string;
  readonly size?: string;
  readonly tags?: readonly string[];
  readonly quantity: number;
  /** The part of the line's net that came back: money, voucher and points parts together. */
  readonly netMinor: Minor;
  /** Money that goes back to her for this line. */
  readonly refundMinor: Minor;
  /** The tax within what came back; history and former tills do not say it by line. */
  readonly tax?: TaxLine;
}

/**
 * Goods brought back against one purchase; `void` is the whole purchase undone at the till.
 * Imported history may not say which purchase: then `purchase` is absent.
 */
export interface PurchaseReturn {
  readonly id: string;
  readonly purchase?: string;
  readonly receipt: string;
  readonly day: Day;
  readonly member?: MemberId;
  readonly why: 'return' | 'void';
  readonly lines: readonly ReturnedLine[];
  readonly refundMinor: Minor;
  /** How it goes back to her; most of it, where `refunds` says more. */
  readonly refundKind: TenderKind;
  /** There where it goes back in several ways. */
  readonly refunds?: readonly Refund[];
  /** The purchase that was taken for it in the same act. */
  readonly exchange?: string;
  readonly givenBackPoints: Points;
  /** Taken from the ledger, a debt included. */
  readonly clawedBackPoints: Points;
  /**
   * What was paid by a paper voucher comes back as a new one of this value, never as money.
   */
  readonly voucherMinor?: Minor;
  /** The code of that voucher. */
  readonly voucher?: string;
  /** The tax within what came back. */
  readonly taxMinor?: Minor;
  /**
   * Earned points of what came back that the ledger could not be asked for, and what became of
   * them.
   */
  readonly spared?: SparedPoints;
}

export interface SparedPoints {
  /** Had lapsed already: not taken a second time. */
  readonly lapsedPoints: Points;
  /** Spent, and let go (clawback `clamp`). */
  readonly forgivenPoints: Points;
  /**
   * Spent, and paid for out of the refund (clawback `from-refund`), with the money kept for them.
   */
  readonly paidPoints: Points;
  readonly keptMinor: Minor;
  /** Forgiven before, and taken now: they came back to their lot meanwhile. */
  readonly recoveredPoints?: Points;
}
