import type { PurchaseReturned } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Minor } from '#domain/money/money.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import { cardAfterReturn } from '#domain/purchase/exchange.ts';
import type { TenderKind } from '#domain/purchase/purchase.ts';
import { type TakeBackRequest, type TakenBack, takeBack } from '#domain/purchase/take-back.ts';
import type { Right } from '#domain/rights/right.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type PurchaseFound, readPurchase } from '#storage/read/read-purchase.ts';
import type { Shop } from './shop.ts';
import type { Moment } from './shop-day.ts';
import { giftCardsIn } from './take-back.ts';

/** Goods that come back in the same act in which others are taken. */
export interface GoodsBack {
  /** Their purchase, and whose it was: imported purchases are found in her history only. */
  readonly purchase: string;
  readonly member?: string | undefined;
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
  /** How a difference in her favour is given back. */
  readonly refundKind: TenderKind;
  /** What the screen said they are worth. When that no longer holds, nothing is recorded. */
  readonly shownRefundMinor: Minor;
}

export interface GoodsFound {
  readonly goods: GoodsBack;
  readonly found: PurchaseFound;
  /** Hers whose purchase it was, where this till has it. */
  readonly card?: Card | undefined;
  /** Those that were sold with it, as far as this till has heard of them. */
  readonly giftCards: readonly Right[];
}

export async function readGoodsBack(shop: Shop, goods: GoodsBack): Promise<GoodsFound | undefined> {
  const found = await readPurchase(shop.db, goods.purchase, goods.member);
  if (!found) return undefined;
  const { member } = found.purchase;
  const card = member === undefined ? undefined : await readCard(shop.db, member);
  const giftCards = await readByCode(shop.db, giftCardsIn(found.purchase));
  return { goods, found, card, giftCards };
}

interface Named {
  readonly rules: InForce;
  readonly at: Moment;
  readonly returnId: string;
  readonly receipt: string;
  /** Of the new voucher, where one paid that had no code. */
  readonly voucherCode: string;
}

export function takeBackOf(
  { goods: { lines, refundKind }, found, card, giftCards }: GoodsFound,
  { rules: { programme }, at: { day }, ...named }: Named,
): TakeBackRequest {
  const { purchase, returns: before } = found;
  const asked = { ...named, programme, purchase, before, card, giftCards, lines, day };
  return { ...asked, why: 'return', refundKind };
}

/** The card that what is taken is quoted on: as the goods that come back leave it. */
export function quotedCard(card: Card | undefined, back: TakeBackRequest): Card | undefined {
  const taken = takeBack(back);
  return taken.ok ? cardAfterReturn(card, back.card, taken.value) : card;
}

export function returnedBody(back: TakenBack): PurchaseReturned {
  const { member } = back.return;
  return { type: 'purchase.returned', ...(member !== undefined && { member }), ...back };
}
