import { assert } from '../assert.ts';
import type { Day } from '../calendar/day.ts';
import type { Programme } from '../programme/programme.ts';
import { quote } from '../promise/ring-up.ts';
import type { Basket, Purchase, PurchaseReturn } from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { takeBack } from '../purchase/take-back.ts';

interface Sold {
  readonly programme: Programme;
  readonly basket: Basket;
  readonly day: Day;
  readonly purchaseId: string;
  readonly receipt: string;
}

/** A basket sold to somebody whose card nobody asked for. */
export function sellToPasserBy({ basket: { spend: _, ...basket }, ...sold }: Sold): Purchase {
  const request = { ...sold, basket };
  const tenders = [{ kind: 'card', amountMinor: quote(request).totals.dueMinor }] as const;
  const rung = ringUp({ ...request, tenders });
  assert(rung.ok, 'a plain sale is not refused');
  return rung.value.purchase;
}

/** Pieces of it that come back before anybody’s card is on it. */
export function broughtBackByPasserBy(
  purchase: Purchase,
  lines: readonly { readonly line: string; readonly quantity: number }[],
  { programme, day }: Pick<Sold, 'programme' | 'day'>,
): PurchaseReturn {
  const taken = takeBack({
    ...{ programme, purchase, before: [], lines, day, why: 'return', refundKind: 'card' },
    ...{ returnId: 'back before', receipt: '0001-000002' },
  });
  assert(taken.ok, 'these goods can come back');
  return taken.value.return;
}
