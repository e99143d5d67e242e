import type { Day } from '../calendar/day.ts';
import type { Card } from '../member/card.ts';
import type { Points } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import type { Basket } from '../purchase/purchase.ts';
import type { Right } from '../rights/right.ts';
import type { Held } from '../set-aside/held.ts';

/** What a quote is asked on. The same request gives the same quote, at any till, on any day. */
export interface QuoteRequest {
  readonly programme: Programme;
  readonly card?: Card | undefined;
  readonly basket: Basket;
  readonly day: Day;
  /** Which points this till may let her spend: all she has (it is alone), or those it holds. */
  readonly line?: { readonly redeem: 'all-held' | 'held'; readonly heldPoints?: Points };
  /** The lots that this till takes points from, each as far as it holds it; all where absent. */
  readonly heldLots?: Held | undefined;
  /** Gift cards and vouchers that are named on the basket by their code, as far as known. */
  readonly giftCards?: readonly Right[];
  /** Versions of the programme that were in force before, oldest first: what they owe holds. */
  readonly earlier?: readonly Programme[] | undefined;
  /** Names for the entries; without them they say `this`. */
  readonly purchaseId?: string;
  readonly receipt?: string;
}
