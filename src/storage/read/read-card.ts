import { cardsOfPerson, jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { TillDatabase } from '../database.ts';
import { sealedRecord } from './sealed-records.ts';

/** A person: all that is hers on one card, and the cards of the members she was found to be. */
export interface Person {
  readonly card: Card;
  /** One of each member; the card itself for whoever is only one. */
  readonly own: readonly Card[];
}

/** The card of the person that a member is. */
export async function readCard(db: TillDatabase, member: MemberId): Promise<Card | undefined> {
  return (await readPerson(db, member))?.card;
}

export async function readPerson(db: TillDatabase, member: MemberId): Promise<Person | undefined> {
  const own = await readOwnCard(db, member);
  if (!own?.linked) return own && { card: own, own: [own] };
  const linked = await readLinked(db, own);
  const card = jointCard(linked, member);
  return card && { card, own: cardsOfPerson(linked, member) };
}

/** What is one member's alone: as it changed here, or else as her block has it. */
export async function readOwnCard(db: TillDatabase, member: MemberId): Promise<Card | undefined> {
  const row = await db.cards.get(member);
  return row === undefined ? (await sealedRecord(db, member))?.card : row.card;
}

/** The cards of the people there are, in the order asked for; who is asked for twice comes once. */
export async function readCards(
  db: TillDatabase,
  members: readonly MemberId[],
): Promise<readonly Card[]> {
  const cards = new Map<MemberId, Card>();
  for (const own of await readOwnCards(db, members)) {
    const card = own.linked ? await readCard(db, own.member) : own;
    if (card) cards.set(card.member, card);
  }
  return [...cards.values()];
}

/** The members' own cards, in the order asked for. */
export async function readOwnCards(
  db: TillDatabase,
  members: readonly MemberId[],
): Promise<readonly Card[]> {
  const rows = await db.cards.bulkGet([...members]);
  const cards: Card[] = [];
  for (const [at, member] of members.entries()) {
    const card = rows[at]?.card ?? (await sealedRecord(db, member))?.card;
    if (card !== undefined) cards.push(card);
  }
  return cards;
}

/** Under which names points of hers may be set aside: all that she was ever found to be. */
export async function readNames(db: TillDatabase, member: MemberId): Promise<readonly MemberId[]> {
  const names = new Set([member]);
  for (const name of names) {
    for (const other of (await readOwnCard(db, name))?.linked ?? []) names.add(other);
  }
  return [...names];
}

/** Everybody with whom she was ever found to be one, and with whom those were. */
async function readLinked(db: TillDatabase, first: Card): Promise<readonly Card[]> {
  const cards = new Map([[first.member, first]]);
  const wanted = [...(first.linked ?? [])];
  for (const member of wanted) {
    const card = cards.has(member) ? undefined : await readOwnCard(db, member);
    if (card === undefined) continue;
    cards.set(member, card);
    wanted.push(...(card.linked ?? []));
  }
  return [...cards.values()];
}
