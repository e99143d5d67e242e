import type { Day } from '#domain/calendar/day.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readPerson } from '#storage/read/read-card.ts';
import type { TillState } from '#storage/till-state.ts';
import { cardsAfter } from './card-after.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface MemberUnknown {
  readonly code: 'MEMBER_UNKNOWN';
}

export interface AboutMember {
  readonly clerk: string;
  readonly member: MemberId;
}

/**
 * Decides one fact about a member by her card as it stands; records it with the card after it. Of
 * one who was erased nothing is written down any more: it could say who she was. Nor is it under
 * that name of hers, where another till found her to be somebody else before it heard.
 */
export async function recordAboutMember<Body extends FactBody, Refusal>(
  shop: Shop,
  { clerk, member }: AboutMember,
  decide: (card: Card, today: Day, till: TillState) => Result<Body, Refusal>,
): Promise<Result<Body, Refusal | MemberUnknown>> {
  const at = momentNow(shop);
  let decided: Result<Body, Refusal | MemberUnknown> = refused({ code: 'MEMBER_UNKNOWN' });
  await append(shop.db, { clerk, at }, async (state) => {
    const { card, own = [] } = (await readPerson(shop.db, member)) ?? {};
    const isErased = own.some((each) => each.member === member && each.erased);
    const isKnown = card && !card.erased && !isErased;
    decided = isKnown
      ? decide({ ...card, member }, at.day, state)
      : refused({ code: 'MEMBER_UNKNOWN' });
    if (!isKnown || !decided.ok) return { bodies: [], cards: [] };
    const bodies = [decided.value];
    const cards = await cardsAfter(shop.db, { cards: [card], bodies }, { clerk, at, state });
    return { bodies, cards };
  });
  if (decided.ok) shop.nudge();
  return decided;
}
