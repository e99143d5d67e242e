import type { PointsCourtesy } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { isBearers } from '#domain/promise/voucher-paid.ts';
import type { Basket } from '#domain/purchase/purchase.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { giveCourtesy, type NoCourtesy } from '#domain/set-aside/courtesy.ts';
import { type Held, withMore } from '#domain/set-aside/held.ts';
import { setAsidePolicy } from '#domain/set-aside/policy.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import { type HeldHere, readCourtesyUnsent, readHeld } from '#storage/read/read-held.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { isLeaving, type TillState } from '#storage/till-state.ts';
import type { Shop } from './shop.ts';
import type { Moment } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

/** Points beyond what this till holds, on a manager's word. */
export interface Courtesy {
  readonly points: Points;
  /** A clerk who may give them. */
  readonly manager: string;
}

/** What of hers may be used at this till, and what was given on a manager's word by now. */
export interface InHand {
  readonly held: HeldHere;
  readonly given: Points;
  /** The manager who gives more, by name; nothing where nobody does who may. */
  readonly manager: string;
}

export const NOTHING_IN_HAND: InHand = {
  ...{ held: { lots: [], rightIds: [] }, given: 0, manager: '' },
};

export async function readInHand(
  { db }: Shop,
  member: MemberId,
  courtesy: Courtesy | undefined,
): Promise<InHand> {
  const held = await readHeld(db, member);
  if (courtesy === undefined) return { ...NOTHING_IN_HAND, held };
  const [given, clerks] = await Promise.all([readCourtesyUnsent(db, member), readClerks(db)]);
  return { held, given, manager: managerNamed(clerks, courtesy.manager)?.name ?? '' };
}

interface Needs {
  readonly card: Card;
  readonly programme: Programme;
  readonly points: Points;
  readonly rightIds: readonly string[];
  readonly courtesy: Courtesy | undefined;
  readonly purchase: string;
}

interface ToTake {
  /** Absent at a till that is alone: it takes what lapses first of all there is. */
  readonly heldLots?: Held;
  /** What is recorded before the purchase. */
  readonly bodies: readonly PointsCourtesy[];
}

export type NotInHand = NoCourtesy | { readonly code: 'LINE_DOWN' };

/** Sees to it that the till takes nothing that it does not hold, or is given on the shop's risk. */
function take(
  { held, given, manager }: InHand,
  { card, programme, points, rightIds, courtesy, purchase }: Needs,
  { state, at }: { readonly state: TillState; readonly at: Moment },
): Result<ToTake, NotInHand> {
  if (state.alone || points + rightIds.length === 0) return done({ bodies: [] });
  if (isLeaving(state)) return refused({ code: 'LINE_DOWN' });
  if (rightIds.some((right) => !held.rightIds.includes(right)))
    return refused({ code: 'LINE_DOWN' });
  const { day } = at;
  const lacks = points - usableHeld(card, held.lots, day);
  if (lacks <= 0) return done({ heldLots: held.lots, bodies: [] });
  if (courtesy === undefined) return refused({ code: 'LINE_DOWN' });
  const policy = setAsidePolicy(programme);
  const asked = { card, held: held.lots, before: given, policy, day, manager, purchase };
  const more = giveCourtesy({ ...asked, points: lacks });
  if (!more.ok) return more;
  return done({ heldLots: withMore(held.lots, more.value.lots), bodies: [more.value] });
}

/** Nothing of hers is to be used that another till might use as well. */
export function asksForNothing(basket: Basket): boolean {
  return !basket.spend && rightsOfCard(basket).length === 0;
}

export function rightsOfCard({ vouchers = [] }: Basket): readonly string[] {
  return vouchers.filter(({ of }) => of === 'card').map(({ id }) => id);
}

/** Spent of what her card holds; what the purchase itself earns need not be granted. */
export function pointsOfCard({ entries }: Quote): Points {
  const own = entries.find((entry) => entry.kind === 'earned')?.lot;
  return entries
    .flatMap((entry) => (entry.kind === 'redeemed' ? entry.takes : []))
    .reduce((sum, { lot, points }) => (lot === own ? sum : sum + points), 0);
}

/** Gift cards and vouchers that are named by their code. */
export function codesOn({ vouchers = [] }: Basket): readonly string[] {
  return vouchers.flatMap(({ id, of }) => (of && isBearers(of) ? [id] : []));
}

interface Asked {
  readonly sale: string;
  readonly basket: Basket;
  readonly courtesy?: Courtesy | undefined;
}

interface Decided {
  readonly request: Asked;
  readonly state: TillState;
  readonly at: Moment;
}

/** What a sale takes of hers, as far as it is in hand; nothing where nobody is known. */
export function takeInHand(
  { card, rules, inHand }: { readonly card?: Card | undefined; rules: InForce; inHand: InHand },
  { request, state, at }: Decided,
  promised: Quote,
): Result<ToTake, NotInHand> {
  if (!card) return done({ bodies: [] });
  const { basket, courtesy, sale: purchase } = request;
  const points = pointsOfCard(promised);
  const needs = { card, programme: rules.programme, points, courtesy, purchase };
  return take(inHand, { ...needs, rightIds: rightsOfCard(basket) }, { state, at });
}
