import { createContext, useContext } from 'react';
import type { Card } from '#domain/member/card.ts';
import { type Difference, difference } from '#domain/purchase/difference.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { TakeBackRefusal, TakenBack } from '#domain/purchase/take-back.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/** Goods on their way back, as they stand now. */
export interface GoodsBackNow {
  /** Hers whose purchase it was. */
  readonly owner: Card | undefined;
  /** What would be recorded of them. */
  readonly taken?: TakenBack;
  /** What they were bought with. */
  readonly purchase?: Purchase;
  /** Why they cannot come back, where they cannot. */
  readonly refusal?: TakeBackRefusal | { readonly code: 'PURCHASE_UNKNOWN' };
  /** The card of who buys, as the return leaves it: what is taken is quoted on it. */
  readonly quoted: Card | undefined;
}

export const GoodsBackContext = createContext<GoodsBackNow | undefined>(undefined);

export function useGoodsBack(): GoodsBackNow | undefined {
  return useContext(GoodsBackContext);
}

export interface ToPay extends Difference {
  /** Goods come back: the difference counts. */
  readonly exchanging: boolean;
  /** What comes back has been read, and may come back. */
  readonly ready: boolean;
}

/** What is left to pay, or to give back. */
export function useToPay(): ToPay {
  const { sale } = useSell();
  const { totals } = useQuote();
  const back = useGoodsBack();
  const refundMinor = back?.taken?.return.refundMinor ?? 0;
  const exchanging = sale.back !== undefined;
  const ready = !exchanging || back?.taken !== undefined;
  return { ...difference(refundMinor, totals.dueMinor), exchanging, ready };
}
