import type { Entry } from '../ledger/entry.ts';
import type { Minor, Points } from '../money/money.ts';
import { limitedUses } from '../promise/limited-uses.ts';
import type { Quote, QuoteLine } from '../promise/quote.ts';
import type { QuoteRequest } from '../promise/quote-request.ts';
import { quote } from '../promise/ring-up.ts';
import type { VoucherRefused } from '../promise/voucher-paid.ts';
import { isVoucherRefused } from '../promise/vouchers.ts';
import { done, type Result, refused } from '../result.ts';
import { purchaseMoves } from '../rights/purchase-moves.ts';
import type { RightMove } from '../rights/right.ts';
import { type BadBasket, badBasket, isAmount } from './bad-basket.ts';
import type { Basket, BasketLine, Purchase, PurchaseLine, Tender } from './purchase.ts';

/** What is kept with a purchase and changes nothing that is reckoned. Keeps W1 and W2. */
export interface SaidOfIt {
  readonly soldBy?: string | undefined;
  readonly note?: string | undefined;
}

export interface RingUpRequest extends QuoteRequest, SaidOfIt {
  readonly tenders: readonly Tender[];
  readonly purchaseId: string;
  readonly receipt: string;
}

export interface RungUp {
  readonly purchase: Purchase;
  readonly entries: readonly Entry[];
  /** Benefits given that have a limit. */
  readonly uses: readonly string[];
  /** Absent when no right moved. */
  readonly rights?: readonly RightMove[];
}

export type RingUpRefusal =
  | BadBasket
  | VoucherRefused
  | { readonly code: 'MEMBER_WITHDRAWN' }
  /** The points she wished to spend are not all to be had: spent elsewhere meanwhile, or lapsed. */
  | { readonly code: 'POINTS_SHORT'; readonly asked: Points; readonly most: Points }
  | {
      readonly code: 'TENDERS_DIFFER';
      readonly dueMinor: Minor;
      readonly tenderedMinor: Minor;
    }
  | { readonly code: 'HANDED_SHORT'; readonly amountMinor: Minor; readonly handedMinor: Minor };

/**
 * Commits a basket: the quote is reckoned anew, so what is stored is what the rules say of the card
 * as it stands, and the tenders must be exactly what is due. Nothing is spent when it is refused.
 * Keeps Q13 and Q14.
 */
export function ringUp(request: RingUpRequest): Result<RungUp, RingUpRefusal> {
  const { programme, earlier = [], card, basket } = request;
  const bad = badBasket(basket);
  if (bad) return refused(bad);
  if (card?.withdrawn) return refused({ code: 'MEMBER_WITHDRAWN' });
  const promised = quote(request);
  const mismatch =
    shortOfPoints(basket, promised) ??
    promised.withheld.find(isVoucherRefused) ??
    wrongTenders(request.tenders, promised);
  if (mismatch) return refused(mismatch);
  const purchase = purchaseOf(request, promised);
  const rights = purchaseMoves(purchase, promised);
  return done({
    purchase,
    ...(rights.length > 0 && { rights }),
    entries: promised.entries,
    uses: limitedUses([programme, ...earlier], promised),
  });
}

function shortOfPoints({ spend }: Basket, { redeemed, redeemable }: Quote) {
  if (spend === undefined || spend === 'all' || spend === redeemed.points) return undefined;
  return { code: 'POINTS_SHORT', asked: spend, most: redeemable?.maxPoints ?? 0 } as const;
}

function wrongTenders(tenders: readonly Tender[], { totals }: Quote): RingUpRefusal | undefined {
  const tenderedMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const areAmounts = tenders.every(({ amountMinor }) => isAmount(amountMinor));
  if (!areAmounts || tenderedMinor !== totals.dueMinor) {
    return { code: 'TENDERS_DIFFER', dueMinor: totals.dueMinor, tenderedMinor };
  }
  for (const { amountMinor, handedMinor = amountMinor } of tenders) {
    if (handedMinor < amountMinor) return { code: 'HANDED_SHORT', amountMinor, handedMinor };
  }
  return undefined;
}

function purchaseOf(request: RingUpRequest, promised: Quote): Purchase {
  const { card, basket, day, tenders, purchaseId, receipt, soldBy } = request;
  const note = request.note?.trim() ?? '';
  return {
    id: purchaseId,
    receipt,
    day,
    ...(card && { member: card.member }),
    currency: promised.currency,
    lines: promised.lines.flatMap((line, index) => {
      const source = basket.lines[index];
      return source ? [purchaseLine(line, source)] : [];
    }),
    tenders,
    dueMinor: promised.totals.dueMinor,
    taxMinor: promised.totals.taxMinor,
    redeemedPoints: promised.redeemed.points,
    earnedPoints: card ? (promised.earns?.points ?? 0) : 0,
    quote: promised,
    ...(soldBy !== undefined && { soldBy }),
    ...(note !== '' && { note }),
  };
}

function purchaseLine(line: QuoteLine, { article, giftCard }: BasketLine): PurchaseLine {
  const { barcode: _, taxBasisPoints: __, ...goods } = article;
  return {
    ...goods,
    ...(giftCard !== undefined && { giftCard }),
    id: line.id,
    quantity: line.quantity,
    taxBasisPoints: line.taxBasisPoints,
    netMinor: line.netMinor,
    discountMinor: line.grossMinor - line.netMinor,
    voucherMinor: line.voucherMinor,
    pointsMinor: line.pointsMinor,
    taxMinor: line.taxMinor,
  };
}
