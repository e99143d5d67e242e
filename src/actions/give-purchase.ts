import type { PurchaseGiven } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { inForce } from '#domain/programme/in-force.ts';
import {
  givePurchase as decide,
  type GiveRefusal as NotGiven,
} from '#domain/purchase/give-purchase.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append, type Decision } from '#storage/append.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import type { TillState } from '#storage/till-state.ts';
import { activitiesBesides } from './activities-besides.ts';
import { cardsAfter } from './card-after.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { MemberUnknown } from './record-about-member.ts';
import type { Shop } from './shop.ts';
import { type Moment, momentNow } from './shop-day.ts';

export interface GivePurchase {
  readonly clerk: string;
  /** Its id or its receipt. */
  readonly purchase: string;
  readonly member: MemberId;
}

export type GiveRefusal =
  | NotGiven
  | MemberUnknown
  | NotRecorded
  | { readonly code: 'PURCHASE_UNKNOWN' };

export interface Given {
  readonly body: PurchaseGiven;
  /** Hers with it. */
  readonly card: Card;
}

/**
 * Gives a purchase that nobody’s card was on to a member, with the points that it would have earned
 * and those for what goes with it, such as a friend’s first purchase, all or nothing.
 */
export async function givePurchase(
  shop: Shop,
  request: GivePurchase,
): Promise<Result<Given, GiveRefusal>> {
  return await orNotRecorded(record(shop, request));
}

async function record(shop: Shop, request: GivePurchase): Promise<Result<Given, GiveRefusal>> {
  const at = momentNow(shop);
  const giving = shop.newId();
  let decided: Result<Given, GiveRefusal> = refused({ code: 'PURCHASE_UNKNOWN' });
  await append(shop.db, { clerk: request.clerk, at }, async (state) => {
    const given = await decideOn(shop, request, { state, at, giving });
    decided = given.ok ? done(given.value.given) : given;
    return given.ok ? given.value : { bodies: [], cards: [] };
  });
  if (decided.ok) shop.nudge();
  return decided;
}

interface Deciding {
  readonly state: TillState;
  readonly at: Moment;
  readonly giving: string;
}

async function decideOn(
  shop: Shop,
  { clerk, purchase: wanted, member }: GivePurchase,
  { state, at, giving }: Deciding,
): Promise<Result<Decision & { given: Given }, GiveRefusal>> {
  const [found, card, programmes] = await Promise.all([
    readPurchase(shop.db, wanted),
    readCard(shop.db, member),
    readProgrammes(shop.db),
  ]);
  if (!found) return refused({ code: 'PURCHASE_UNKNOWN' });
  if (!card) return refused({ code: 'MEMBER_UNKNOWN' });
  const { purchase, returns } = found;
  const rules = inForce(programmes, purchase.day);
  const given = decide({ ...rules, purchase, returns, card, day: at.day, giving });
  if (!given.ok) return given;
  const { referredBy } = card;
  const referrer = referredBy === undefined ? undefined : await readCard(shop.db, referredBy);
  const bodies = [given.value, ...activitiesBesides({ rules, card, referrer }, purchase)];
  const known = referrer ? [card, referrer] : [card];
  const cards = await cardsAfter(shop.db, { cards: known, bodies }, { clerk, at, state });
  const after = jointCard(cards, card.member) ?? card;
  return done({ bodies, cards, given: { body: given.value, card: after } });
}
