import type { Fact, MemberEnrolled, PointsAdjusted } from '#domain/fact/fact.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { MemberMerged, MemberSeparated } from '#domain/fact/person-facts.ts';
import type { Entry } from '#domain/ledger/entry.ts';
import type { Card } from '#domain/member/card.ts';
import { maySamePersonBe } from '#domain/member/same-person.ts';
import type { CardDesk } from './card-desk.ts';
import { type PhoneDesk, phonesIn } from './phone-desk.ts';

interface Desks {
  readonly cards: CardDesk;
  readonly phones: PhoneDesk;
}

/**
 * Whoever was just enrolled, and gave the phone of somebody who is here already: her till had not
 * heard of her, or it would have found her. She is that one, where nothing speaks against it; of
 * several persons with one phone, the one of whom nothing does. Two who were ever found to be two
 * again stay so. Keeps F11.
 */
export function samePhone(
  { member, profile }: MemberEnrolled,
  { cards, phones }: Desks,
): MemberMerged | undefined {
  const told = phonesIn(profile);
  const newer = told.length > 0 ? ownCard(cards, member) : undefined;
  if (newer === undefined || newer.erased || newer.linked) return undefined;
  const persons = new Map<string, Card>();
  for (const holder of phones.holdersOf(told)) {
    const card = ownCard(cards, holder);
    if (card === undefined || holder === member || !hasStill(card, told)) continue;
    const person = jointCard(cards.person(holder), holder);
    if (person && !person.withdrawn && !person.erased) persons.set(person.member, person);
  }
  const may = [...persons.values()].filter((card) => maySamePersonBe(card.profile, profile));
  const [only, ...others] = may;
  if (only === undefined || others.length > 0) return undefined;
  return { type: 'member.merged', member, into: only.member };
}

function ownCard(cards: CardDesk, member: string): Card | undefined {
  return cards.person(member).find((card) => card.member === member);
}

function hasStill({ profile, erased }: Card, phones: readonly string[]): boolean {
  return !erased && phonesIn(profile).some((phone) => phones.includes(phone));
}

/** What she gets for enrolling is hers once, though she was enrolled twice; nobody owes for it. */
export function enrolledTwice(fact: Fact, cards: CardDesk): PointsAdjusted | undefined {
  const { body } = fact;
  if (body.type !== 'activity.recorded') return undefined;
  const { member } = body;
  const person = cards.person(member);
  const own = person.find((card) => card.member === member);
  const before = person.filter((card) => card !== own).flatMap(lotsOfEnrolling);
  if (own?.into === undefined || before.length === 0) return undefined;
  const names = new Set(body.entries.flatMap((entry) => ('lot' in entry ? entry.lot : [])));
  const again = lotsOfEnrolling(own).filter(({ id, left }) => names.has(id) && left > 0);
  if (again.length === 0) return undefined;
  const heading = { member, day: fact.recordedAt.day, why: { code: 'ENROLLED_TWICE' } } as const;
  const entries = again.map(
    ({ id: lot, left: points }): Entry => ({
      ...{ ...heading, kind: 'adjusted', sign: -1, points, lot },
    }),
  );
  return { type: 'points.adjusted', member, entries };
}

function lotsOfEnrolling({ lots }: Card): Card['lots'] {
  return lots.filter(({ activity, earned }) => activity?.kind === 'enrolment' && earned > 0);
}

/** Found to be two after all, each was enrolled once. */
export function enrolledOnce(
  { recordedAt, body: { member } }: Fact<MemberSeparated>,
  known: readonly Pick<Fact, 'body'>[],
): PointsAdjusted | undefined {
  const entries = known.flatMap(({ body }): readonly Entry[] =>
    body.type === 'points.adjusted' && body.member === member ? body.entries : [],
  );
  const twice = entries.filter(({ why }) => why.code === 'ENROLLED_TWICE');
  const taken = twice.flatMap((entry) => (entry.kind === 'adjusted' ? [entry] : []));
  const isGivenBack = twice.some(({ kind }) => kind === 'given-back');
  if (taken.length === 0 || isGivenBack) return undefined;
  const heading = { member, day: recordedAt.day, why: { code: 'ENROLLED_TWICE' } } as const;
  return {
    ...{ type: 'points.adjusted', member },
    entries: taken.map(({ lot, points }) => ({
      ...{ ...heading, kind: 'given-back', points, gives: [{ lot, points }] },
    })),
  };
}
