import type { Minor } from '../money/money.ts';
import type { Purchase, PurchaseReturn, Refund } from './purchase.ts';

interface Undoing {
  readonly purchase: Purchase;
  readonly before: readonly PurchaseReturn[];
  readonly why: PurchaseReturn['why'];
}

/**
 * A purchase that is undone whole gives each way of paying its own money back: of 70.00 paid with
 * 50.00 by card and 20.00 in cash, 20.00 are taken out of the drawer. A return goes back in the one
 * way that was chosen for it, and so does what other goods paid for. Keeps K10.
 */
export function refundsAsPaid(
  { purchase: { tenders, exchanged }, before, why }: Undoing,
  refundMinor: Minor,
): { readonly refunds?: readonly Refund[] } {
  const paidMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const kinds = new Set(tenders.map(({ kind }) => kind));
  const isPaid = exchanged === undefined || exchanged.minor === 0;
  const isWhole = isPaid && why === 'void' && before.length === 0 && paidMinor === refundMinor;
  if (!isWhole || kinds.size < 2) return {};
  return {
    refunds: [...kinds].map((kind) => ({
      kind,
      amountMinor: tenders.reduce((sum, one) => sum + (one.kind === kind ? one.amountMinor : 0), 0),
    })),
  };
}

/** How the money of a return went back to her. */
export function refundsOf({ refunds, refundKind, refundMinor }: PurchaseReturn): readonly Refund[] {
  return refunds ?? [{ kind: refundKind, amountMinor: refundMinor }];
}
