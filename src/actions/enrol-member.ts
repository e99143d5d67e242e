import { activitiesMet } from '#domain/activity/record-activity.ts';
import { assert } from '#domain/assert.ts';
import type { MemberEnrolled } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Language, MemberId, Profile } from '#domain/member/member.ts';
import { memberNumber } from '#domain/member/number.ts';
import { refusalOf, type ToldRefusal } from '#domain/member/told.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { cardAfter, cardsAfter } from './card-after.ts';
import { type CardRefusal, cardToGive } from './card-to-give.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { readPhone } from './read-phone.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface EnrolMember {
  readonly clerk: string;
  /** In any writing; read as a number of the boutique's country unless it says another. */
  readonly phone?: string;
  readonly country: string;
  readonly name?: string;
  /** On a card printed beforehand that she is handed; without one the till gives her a number. */
  readonly card?: string;
  readonly language?: Language;
  readonly referredBy?: MemberId;
}

export type EnrolRefusal =
  /** A card needs a person behind it: a phone or a name. */
  | { readonly code: 'NOBODY' }
  | ToldRefusal
  /** That number is on her card already. */
  | { readonly code: 'PHONE_KNOWN'; readonly member: MemberId }
  | CardRefusal;

/**
 * Puts a new member on the books and asks nobody: with the number of the card that she is handed,
 * or with one that no other till gives out. Keeps N2 and N5.
 */
export async function enrolMember(
  shop: Shop,
  request: EnrolMember,
): Promise<Result<Card, EnrolRefusal | NotRecorded>> {
  const profile = await profileOf(request);
  if (profile === undefined) return refused({ code: 'NOBODY' });
  const refusal = refusalOf(profile);
  if (refusal !== undefined) return refused(refusal);
  const known = await whoHas(shop, profile);
  if (known !== undefined) return refused({ code: 'PHONE_KNOWN', member: known });
  const card = request.card === undefined ? undefined : await cardToGive(shop, request.card);
  if (card && !card.ok) return card;
  return await orNotRecorded(
    recordEnrolment(shop, request, { profile, ...(card && { number: card.value }) }),
  );
}

async function recordEnrolment(
  shop: Shop,
  { clerk, referredBy }: EnrolMember,
  { profile, number }: Pick<MemberEnrolled, 'profile'> & Partial<Pick<MemberEnrolled, 'number'>>,
): Promise<Result<Card, never>> {
  const at = momentNow(shop);
  const member = shop.newId();
  const cards: Card[] = [];
  await append(shop.db, { clerk, at }, async (state) => {
    const body: MemberEnrolled = {
      type: 'member.enrolled',
      member,
      number: number ?? memberNumber(state.block, state.nextSerial),
      profile,
      ...(referredBy === undefined ? {} : { referredBy }),
    };
    const enrolled = cardAfter(null, body, { clerk, at, state });
    assert(enrolled, 'an enrolment makes a card');
    const programme = programmeOn(await readProgrammes(shop.db), at.day);
    const met = activitiesMet({ programme, card: enrolled, day: at.day }, 'enrolment');
    const known = { cards: [enrolled], bodies: met };
    const [card] = await cardsAfter(shop.db, known, { clerk, at, state });
    assert(card, 'a card stays a card');
    cards[0] = card;
    return { bodies: [body, ...met], cards };
  });
  shop.nudge();
  const [card] = cards;
  assert(card, 'what was recorded was decided');
  return done(card);
}

async function profileOf({ phone, country, name, language }: EnrolMember) {
  const typed = phone?.trim();
  const called = name?.trim();
  if (!typed && !called) return undefined;
  const profile: Profile = {
    ...(called ? { name: called } : {}),
    ...(typed ? { phones: [await readPhone(typed, country)] } : {}),
    ...(language === undefined ? {} : { language }),
  };
  return profile;
}

async function whoHas(shop: Shop, { phones }: Profile): Promise<MemberId | undefined> {
  const phone = phones?.[0];
  if (phone === undefined) return undefined;
  const found = await shop.search.exact(phone.e164 ?? phone.typed);
  const card = found && (await readCard(shop.db, found.member));
  return card?.withdrawn ? undefined : found?.member;
}
