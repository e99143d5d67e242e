import { createContext, type RefObject, useContext } from 'react';
import { assert } from '#domain/assert.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { HeldHere } from '#storage/read/read-held.ts';
import type { Sale } from './basket/sale.ts';
import type { TillStore } from './basket/till-store.ts';
import type { HeardCodes } from './codes/use-by-code.ts';
import type { CommandsAtHand } from './commands/command-acts.ts';
import type { FindEntry } from './find/find-wish.ts';
import type { Category } from './tiles/categories.ts';

/** What lies over the till or beside it. */
export type Open =
  | { readonly kind: 'why' }
  | { readonly kind: 'courtesy' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'cash' }
  | { readonly kind: 'split' }
  | { readonly kind: 'send'; readonly purchase: string }
  /** A price by hand: of a line, or of the whole basket. */
  | { readonly kind: 'by-hand'; readonly line?: string }
  | {
      readonly kind: 'gift-card';
      readonly minor?: Minor;
      readonly code?: string;
      /** The line of the basket that it takes the place of. */
      readonly instead?: string;
    }
  /** A purchase whose receipt is not at hand. */
  | { readonly kind: 'find'; readonly entry?: FindEntry }
  /** Goods without a purchase of theirs; those of one receipt, where that is looked at again. */
  | { readonly kind: 'loose'; readonly receipt?: string }
  /** A voucher of the shop's own. */
  | { readonly kind: 'voucher' }
  /** How much a gift card is to pay. */
  | { readonly kind: 'part'; readonly code: string }
  | {
      readonly kind: 'purchase';
      /** Its id or its receipt. */
      readonly purchase: string;
      readonly member?: MemberId | undefined;
      /** Where it was picked among others: closed, they are there again. */
      readonly among?: FindEntry | undefined;
    };

/** What asks for a card other than the basket; there while it does. */
export type CardAsked = RefObject<((member: MemberId) => void) | undefined>;

/** What asks for goods other than the basket. */
export type ArticleAsked = RefObject<((article: Article) => void) | undefined>;

/** What every part of the till looks at. */
export interface Sell {
  readonly till: TillStore;
  readonly sale: Sale;
  readonly card: Card | undefined;
  readonly programme: Programme;
  /** The versions before it: what they owe her holds. */
  readonly earlier: readonly Programme[];
  /** Points may be spent: the till is alone, or the line is there. */
  readonly mayRedeem: boolean;
  /** What there is to sell; nothing as long as that is not read. */
  readonly categories: readonly Category[] | undefined;
  /** What is known of the codes on the basket. */
  readonly byCode: HeardCodes;
  /** What of hers may be used without the line; nothing as long as that is not read. */
  readonly held: HeldHere;
  readonly open: Open | undefined;
  readonly cardAsked: CardAsked;
  readonly articleAsked: ArticleAsked;
  readonly commands: CommandsAtHand;
  show(open: Open | undefined): void;
}

export const SellContext = createContext<Sell | undefined>(undefined);

export function useSell(): Sell {
  const sell = useContext(SellContext);
  assert(sell, 'useSell() outside of the till');
  return sell;
}
