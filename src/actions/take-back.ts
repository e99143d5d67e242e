import type { PurchaseReturned } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor } from '#domain/money/money.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Purchase, PurchaseReturn, TenderKind } from '#domain/purchase/purchase.ts';
import {
  takeBack as decide,
  type TakeBackRefusal as NoReturn,
} from '#domain/purchase/take-back.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import type { TillState } from '#storage/till-state.ts';
import { cardsAfter } from './card-after.ts';
import { makeCode } from './make-code.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { receiptNumber } from './receipt-number.ts';
import type { Shop } from './shop.ts';
import { type Moment, momentNow } from './shop-day.ts';

export interface TakeBack {
  readonly clerk: string;
  /** Its id or its receipt. */
  readonly purchase: string;
  /** Whose it was: imported purchases are found in her history only. */
  readonly member?: MemberId | undefined;
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
  readonly refundKind: TenderKind;
  readonly why: 'return' | 'void';
  /** What the screen said she gets. When that no longer holds, nothing is recorded. */
  readonly shownRefundMinor?: Minor;
}

export type TakeBackRefusal =
  | NoReturn
  | NotRecorded
  | { readonly code: 'PURCHASE_UNKNOWN' }
  /** A gift card comes back with the line, where other tills are about. */
  | { readonly code: 'CODES_WITH_LINE' }
  | { readonly code: 'REFUND_CHANGED'; readonly refundMinor: Minor };

export interface TakenBack {
  readonly purchase: Purchase;
  readonly return: PurchaseReturn;
  /** Her card afterwards. */
  readonly card?: Card;
}

/** Takes goods back against the purchase they came from, and points with them, in one commit. */
export async function takeBack(
  shop: Shop,
  request: TakeBack,
): Promise<Result<TakenBack, TakeBackRefusal>> {
  return await orNotRecorded(recordReturn(shop, request));
}

async function recordReturn(
  shop: Shop,
  request: TakeBack,
): Promise<Result<TakenBack, TakeBackRefusal>> {
  const at = momentNow(shop);
  const [returnId, voucherCode] = [shop.newId(), await makeCode(shop, 'voucher')];
  if (!(await knowsGiftCards(shop, request))) return refused({ code: 'CODES_WITH_LINE' });
  let decided: Result<TakenBack, TakeBackRefusal> = refused({ code: 'PURCHASE_UNKNOWN' });
  await append(shop.db, { clerk: request.clerk, at }, async (state) => {
    const taken = await decideOn(shop, { request, state, at, returnId, voucherCode });
    decided = taken.ok ? done(taken.value.takenBack) : taken;
    if (!taken.ok) return { bodies: [], cards: [] };
    const { body, cards } = taken.value;
    return { bodies: [body], cards };
  });
  if (decided.ok) shop.nudge();
  return decided;
}

interface Deciding {
  readonly request: TakeBack;
  readonly state: TillState;
  readonly at: Moment;
  readonly returnId: string;
  readonly voucherCode: string;
}

/** Whether all that was spent of gift cards that would come back is known here. */
export async function knowsGiftCards(
  shop: Shop,
  { purchase, member }: Pick<TakeBack, 'purchase' | 'member'>,
): Promise<boolean> {
  const found = await readPurchase(shop.db, purchase, member);
  return !found || giftCardsIn(found.purchase).length === 0 || (await shop.catchUp());
}

interface Decided {
  readonly body: PurchaseReturned;
  readonly cards: readonly Card[];
  readonly takenBack: TakenBack;
}

async function decideOn(
  shop: Shop,
  { request, state, at, returnId, voucherCode }: Deciding,
): Promise<Result<Decided, TakeBackRefusal>> {
  const { clerk, lines, refundKind, why, shownRefundMinor } = request;
  const found = await readPurchase(shop.db, request.purchase, request.member);
  if (!found) return refused({ code: 'PURCHASE_UNKNOWN' });
  const { purchase, returns: before } = found;
  const member = purchase.member;
  const [card, programmes, giftCards] = await Promise.all([
    member === undefined ? undefined : readCard(shop.db, member),
    readProgrammes(shop.db),
    readByCode(shop.db, giftCardsIn(purchase)),
  ]);
  const programme = programmeOn(programmes, at.day);
  const receipt = receiptNumber(state);
  const asked = { programme, purchase, before, card, giftCards, lines, refundKind, why };
  const taken = decide({ ...asked, day: at.day, returnId, receipt, voucherCode });
  if (!taken.ok) return taken;
  const { refundMinor } = taken.value.return;
  if (shownRefundMinor !== undefined && shownRefundMinor !== refundMinor) {
    return refused({ code: 'REFUND_CHANGED', refundMinor });
  }
  const body: PurchaseReturned = {
    type: 'purchase.returned',
    ...(member !== undefined && { member }),
    ...taken.value,
  };
  const known = { cards: card ? [card] : [], bodies: [body] };
  const cards = await cardsAfter(shop.db, known, { clerk, at, state });
  const after = card && jointCard(cards, card.member);
  const takenBack = { purchase, return: taken.value.return, ...(after && { card: after }) };
  return done({ body, cards, takenBack });
}

/** The codes of those that were sold with it. */
export function giftCardsIn({ lines }: Purchase): readonly string[] {
  return lines.flatMap(({ giftCard }) => giftCard ?? []);
}
