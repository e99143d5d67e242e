import type { FactBody, PurchaseRecorded } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor, Points } from '#domain/money/money.ts';
import { type InForce, inForce } from '#domain/programme/in-force.ts';
import { quote } from '#domain/promise/ring-up.ts';
import { isVoucherRefused } from '#domain/promise/vouchers.ts';
import type { Basket, Purchase, PurchaseReturn, Tender } from '#domain/purchase/purchase.ts';
import type { RingUpRefusal as NoPurchase, SaidOfIt } from '#domain/purchase/ring-up.ts';
import type { TakeBackRefusal as NoReturn } from '#domain/purchase/take-back.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { Right } from '#domain/rights/right.ts';
import { append } from '#storage/append.ts';
import { oneAtATime } from '#storage/one-at-a-time.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import type { Clerk } from '#storage/till-rows.ts';
import type { TillState } from '#storage/till-state.ts';
import { activitiesBesides } from './activities-besides.ts';
import { cardsAfter } from './card-after.ts';
import { type Both, decideBoth } from './decide-both.ts';
import {
  type GoodsBack,
  type GoodsFound,
  quotedCard,
  readGoodsBack,
  returnedBody,
  takeBackOf,
} from './goods-back.ts';
import { makeCode } from './make-code.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import {
  asksForNothing,
  type Courtesy,
  codesOn,
  type InHand,
  NOTHING_IN_HAND,
  type NotInHand,
  pointsOfCard,
  readInHand,
  rightsOfCard,
  takeInHand,
} from './points-in-hand.ts';
import { receiptNumber } from './receipt-number.ts';
import type { ClaimRefusal, Shop } from './shop.ts';
import { type Moment, momentNow } from './shop-day.ts';
import { knowsGiftCards } from './take-back.ts';
import { approversOf, isApproved } from './who-manages.ts';

export interface RingUp {
  readonly clerk: string;
  /** Becomes the purchase's id: one sale is recorded once, whoever asks again. */
  readonly sale: string;
  readonly member?: MemberId | undefined;
  readonly basket: Basket;
  readonly tenders: readonly Tender[];
  /** What the screen said is due. When that no longer holds, nothing is recorded. */
  readonly shownDueMinor: Minor;
  /** Goods that come back in the same act: `tenders` pay what they leave to pay. */
  readonly back?: GoodsBack | undefined;
  /** Points beyond what this till holds, on a manager's word. */
  readonly courtesy?: Courtesy | undefined;
  /** Who served her, where that is another than the clerk, and what is to be known of it. */
  readonly said?: SaidOfIt | undefined;
}

export type NothingRecorded =
  | NoPurchase
  | NoReturn
  | { readonly code: 'PURCHASE_UNKNOWN' }
  | { readonly code: 'REFUND_CHANGED'; readonly refundMinor: Minor }
  | ClaimRefusal
  | NotRecorded
  | NotInHand
  | { readonly code: 'MEMBER_UNKNOWN' }
  /** Gift cards and vouchers with a code are spent with the line, where other tills are about. */
  | { readonly code: 'CODES_WITH_LINE' }
  /** What was taken off by hand was approved by nobody who may. */
  | { readonly code: 'BY_HAND_UNAPPROVED' }
  | { readonly code: 'DUE_CHANGED'; readonly dueMinor: Minor };

export type RingUpRefusal =
  | NothingRecorded
  | { readonly code: 'ALREADY_RECORDED'; readonly purchase: Purchase };

export interface RungUp {
  readonly purchase: Purchase;
  /** Her card after the purchase. */
  readonly card?: Card;
  /** What came back in the same act. */
  readonly back?: PurchaseReturn;
}

/**
 * Records a purchase: decided anew on what storage says now, and committed with the card after it
 * and without the draft, all or nothing. Resolves when it has reached the disk. Of two tabs that
 * spend one member's points, the second claims when the first has spent.
 */
export async function ringUp(shop: Shop, request: RingUp): Promise<Result<RungUp, RingUpRefusal>> {
  const at = momentNow(shop);
  const record = () => recordPurchase(shop, request, at);
  const { member, basket } = request;
  if (member === undefined || asksForNothing(basket)) return await orNotRecorded(record());
  return await orNotRecorded(oneAtATime(`${shop.db.name}.spend.${member}`, record));
}

async function recordPurchase(
  shop: Shop,
  request: RingUp,
  at: Moment,
): Promise<Result<RungUp, RingUpRefusal>> {
  if (!(await knowsCodes(shop, request))) return refused({ code: 'CODES_WITH_LINE' });
  const claimed = await claimPoints(shop, request, at);
  if (!claimed.ok) return claimed;
  const voucherCode = request.back ? await makeCode(shop, 'voucher') : '';
  let decided: Result<RungUp, RingUpRefusal> = refused({ code: 'MEMBER_UNKNOWN' });
  await append(shop.db, { clerk: request.clerk, at }, async (state) => {
    const holds = await readWhatHolds(shop, request, at);
    const rung = await decideOn(shop, holds, { request, state, at, voucherCode });
    decided = rung.ok ? done(rung.value.rungUp) : rung;
    if (!rung.ok) return { bodies: [], cards: [] };
    const { bodies, cards } = rung.value;
    return { bodies, cards, draft: 'clear' };
  });
  if (decided.ok) shop.nudge();
  return decided;
}

/** Whether all that was spent by the codes of this act is known here. */
async function knowsCodes(shop: Shop, { basket, back }: RingUp): Promise<boolean> {
  if (codesOn(basket).length > 0) return await shop.catchUp();
  return !back || (await knowsGiftCards(shop, back));
}

/** Where other tills may use what is hers too, this one has to hold it first. */
async function claimPoints(
  shop: Shop,
  request: RingUp,
  at: Moment,
): Promise<Result<Points, ClaimRefusal>> {
  const { member, basket, courtesy } = request;
  if (member === undefined || asksForNothing(basket)) return done(0);
  const { card, rules, giftCards, back } = await readWhatHolds(shop, request, at);
  const named = { rules, at, returnId: returnIdOf(request.sale), receipt: '', voucherCode: '' };
  const quoted = back ? quotedCard(card, takeBackOf(back, named)) : card;
  const promised = quote({ ...rules, card: quoted, basket, giftCards, day: at.day });
  const points = Math.max(0, pointsOfCard(promised) - (courtesy?.points ?? 0));
  const rightIds = rightsOfCard(basket);
  return points + rightIds.length === 0 ? done(0) : await shop.claim(member, points, rightIds);
}

interface WhatHolds {
  readonly card?: Card | undefined;
  /** Of who brought her, where this till has it. */
  readonly referrer?: Card | undefined;
  readonly rules: InForce;
  readonly clerks: readonly Clerk[];
  readonly giftCards: readonly Right[];
  readonly before?: Purchase | undefined;
  readonly back?: GoodsFound | undefined;
  readonly inHand: InHand;
}

async function readWhatHolds(shop: Shop, request: RingUp, at: Moment): Promise<WhatHolds> {
  const { member, sale } = request;
  const [card, programmes, before, clerks, giftCards, back] = await Promise.all([
    member === undefined ? undefined : readCard(shop.db, member),
    readProgrammes(shop.db),
    readPurchase(shop.db, sale),
    approversOf(request.basket).length > 0 ? readClerks(shop.db) : [],
    readByCode(shop.db, codesOn(request.basket)),
    request.back && readGoodsBack(shop, request.back),
  ]);
  const spends = member !== undefined && !asksForNothing(request.basket);
  const inHand = spends ? await readInHand(shop, member, request.courtesy) : NOTHING_IN_HAND;
  const { referredBy } = card ?? {};
  const referrer = referredBy === undefined ? undefined : await readCard(shop.db, referredBy);
  const rules = inForce(programmes, at.day);
  return { card, referrer, rules, before: before?.purchase, clerks, giftCards, back, inHand };
}

interface Deciding {
  readonly request: RingUp;
  readonly state: TillState;
  readonly at: Moment;
  /** Of the voucher that goods which come back may bring. */
  readonly voucherCode: string;
}

interface Decided {
  readonly rungUp: RungUp;
  /** The purchase, and what she or who brought her gets points for besides. */
  readonly bodies: readonly FactBody[];
  readonly cards: readonly Card[];
}

async function decideOn(
  shop: Shop,
  holds: WhatHolds,
  deciding: Deciding,
): Promise<Result<Decided, RingUpRefusal>> {
  const { card, rules, before, giftCards, back } = holds;
  const { request, state, at, voucherCode } = deciding;
  const { sale, member, basket, tenders, shownDueMinor } = request;
  if (before) return refused({ code: 'ALREADY_RECORDED', purchase: before });
  if (member !== undefined && !card) return refused({ code: 'MEMBER_UNKNOWN' });
  if (!isApproved(basket, holds.clerks)) return refused({ code: 'BY_HAND_UNAPPROVED' });
  if (request.back && !back) return refused({ code: 'PURCHASE_UNKNOWN' });
  const heading = { returnId: returnIdOf(sale), receipt: receiptNumber(state), voucherCode };
  const returning = back && takeBackOf(back, { rules, at, ...heading });
  const bought = { ...rules, card, basket, giftCards, day: at.day };
  const promised = quote({ ...bought, card: returning ? quotedCard(card, returning) : card });
  const gone = promised.withheld.find(isVoucherRefused);
  if (gone) return refused(gone);
  const { dueMinor } = promised.totals;
  if (dueMinor !== shownDueMinor) return refused({ code: 'DUE_CHANGED', dueMinor });
  const inHand = takeInHand(holds, deciding, promised);
  if (!inHand.ok) return inHand;
  const { heldLots, bodies: given } = inHand.value;
  const receipt = receiptNumber(returning ? afterReceipt(state) : state);
  const asked = { ...bought, ...request.said, heldLots, tenders, purchaseId: sale, receipt };
  const rung = decideBoth(asked, returning);
  if (!rung.ok) return rung;
  const { refundMinor = 0 } = rung.value.back?.return ?? {};
  if (refundMinor !== (request.back?.shownRefundMinor ?? 0)) {
    return refused({ code: 'REFUND_CHANGED', refundMinor });
  }
  return done(await toRecord(shop, rung.value, { holds, deciding, given }));
}

/** One sale takes goods back once, whoever asks again. */
function returnIdOf(sale: string): string {
  return `${sale}-back`;
}

function afterReceipt(state: TillState): TillState {
  return { ...state, nextReceipt: state.nextReceipt + 1 };
}

interface Held {
  readonly holds: WhatHolds;
  readonly deciding: Deciding;
  /** What a manager gave for it. */
  readonly given: readonly FactBody[];
}

async function toRecord(
  shop: Shop,
  { bought, back }: Both,
  { holds, deciding, given }: Held,
): Promise<Decided> {
  const { card, rules, referrer } = holds;
  const { purchase } = bought;
  const body: PurchaseRecorded = {
    type: 'purchase.recorded',
    ...(card && { member: card.member }),
    ...bought,
  };
  const returned = back ? [returnedBody(back)] : [];
  const besides = card ? activitiesBesides({ rules, card, referrer }, purchase) : [];
  const bodies = [...returned, ...given, body, ...besides];
  const { clerk } = deciding.request;
  const known = { cards: cardsTouched(holds), bodies };
  const cards = await cardsAfter(shop.db, known, { ...deciding, clerk });
  const after = card && jointCard(cards, card.member);
  const rungUp = {
    ...{ purchase, ...(after && { card: after }) },
    ...(back && { back: back.return }),
  };
  return { rungUp, bodies, cards };
}

/** Hers, of who brought her, and of whose goods come back: each once. */
function cardsTouched({ card, referrer, back }: WhatHolds): Card[] {
  const known = [card, referrer, back?.card].flatMap((each) => each ?? []);
  return [...new Map(known.map((each) => [each.member, each])).values()];
}
