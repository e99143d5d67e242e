import type { Purchase, TenderKind } from '#domain/purchase/purchase.ts';
import { type Result, refused } from '#domain/result.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import type { Shop } from './shop.ts';
import { type TakeBackRefusal, type TakenBack, takeBack } from './take-back.ts';
import { voidWithinMs } from './void-window.ts';

export interface VoidPurchase {
  readonly clerk: string;
  readonly purchase: string;
}

export type VoidRefusal = TakeBackRefusal | { readonly code: 'TOO_LATE' };

/** Undoes a whole purchase by what compensates it: nothing is ever removed. */
export async function voidPurchase(
  shop: Shop,
  { clerk, purchase: id }: VoidPurchase,
): Promise<Result<TakenBack, VoidRefusal>> {
  const found = await readPurchase(shop.db, id);
  if (!found) return refused({ code: 'PURCHASE_UNKNOWN' });
  const { purchase, fact } = found;
  if (shop.now() - fact.recordedAt.instant > voidWithinMs) return refused({ code: 'TOO_LATE' });
  const lines = purchase.lines.map(({ id: line, quantity }) => ({ line, quantity }));
  const refundKind = mainTender(purchase);
  return await takeBack(shop, { clerk, purchase: id, lines, refundKind, why: 'void' });
}

/** The way most of it was paid in money. */
export function mainTender({ tenders, exchanged }: Purchase): TenderKind {
  const paid = exchanged && exchanged.minor > 0 ? tenders.slice(1) : tenders;
  const [most] = paid.toSorted((a, b) => b.amountMinor - a.amountMinor);
  return most?.kind ?? 'cash';
}
