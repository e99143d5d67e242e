import type { FactBody } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import { aboutMember } from '../about.ts';
import type { TillDatabase } from '../database.ts';
import { readPerson } from './read-card.ts';
import { sealedRecords } from './sealed-records.ts';

/**
 * Everything recorded about the person that a member is, each fact once, oldest first. Her own is
 * asked for at once: a live query watches what it asks for before it waits.
 */
export async function readHistory(
  db: TillDatabase,
  member: MemberId,
): Promise<readonly SealedFact[]> {
  const [own, person] = await Promise.all([readOwnHistory(db, member), readPerson(db, member)]);
  if (!person?.card.linked) return own;
  const all = await Promise.all(person.own.map((card) => readOwnHistory(db, card.member)));
  return inOrder(all.flat());
}

/** The same of one member alone. */
export async function readOwnHistory(
  db: TillDatabase,
  member: MemberId,
): Promise<readonly SealedFact[]> {
  const key = aboutMember(member);
  const [sealed, kept, pulled, own] = await Promise.all([
    sealedRecords(db, member),
    db.kept.get(member),
    db.pulled.where('about').equals(key).toArray(),
    db.facts.where('about').equals(key).toArray(),
  ]);
  return inOrder([
    ...sealed.flatMap((record) => record.history),
    ...(kept?.history ?? []),
    ...pulled.map((row) => row.fact),
    ...own.map((row) => row.fact),
  ]);
}

/**
 * Each fact once, oldest first; facts of one instant stay as they came. A return that the endpoint
 * told of another than its till thought stands for what the till wrote.
 */
export function inOrder(facts: readonly SealedFact[]): readonly SealedFact[] {
  const told = new Set(facts.flatMap(({ till, body }) => (till === ENDPOINT ? idOf(body) : [])));
  const once = new Map(facts.map((fact) => [fact.hash, fact]));
  return [...once.values()]
    .filter(({ till, body }) => till === ENDPOINT || idOf(body).every((id) => !told.has(id)))
    .toSorted((a, b) => a.recordedAt.order - b.recordedAt.order);
}

/** The chain in which the endpoint writes. */
const ENDPOINT = 'endpoint';

function idOf(body: FactBody): readonly string[] {
  return body.type === 'purchase.returned' ? [body.return.id] : [];
}
