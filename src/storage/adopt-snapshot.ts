import { assert } from '#domain/assert.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { type Rest, unpackRest } from '#protocol/snapshot.ts';
import { aboutMember } from './about.ts';
import { removeBatch } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { isAboutShop } from './project.ts';
import { sealedRecord } from './read/sealed-records.ts';
import { removeParts, removeRest } from './remove-snapshot.ts';
import { restName } from './snapshot-parts.ts';
import { foldCards, putFacts, putSent } from './take-in.ts';

export interface Adopted {
  readonly name: string;
  /** The last own fact that may be in it. */
  readonly told: { readonly incarnation: number; readonly seq: number };
  /** Hears which facts came with it as rows. */
  readonly note: (facts: readonly SealedFact[]) => Promise<void>;
}

/**
 * From here on a snapshot that lies here whole is what this till knows of the others: cards and
 * facts that it was sent before go, and the rest of the snapshot takes their place. On the card of
 * whoever bought here since it was begun stays what she bought. Inside the caller's transaction
 * over all tables.
 */
export async function adoptSnapshot(
  db: TillDatabase,
  { name, told, note }: Adopted,
): Promise<void> {
  await Promise.all([db.cards.clear(), db.kept.clear(), db.pulled.clear()]);
  await removeOlder(db, name);
  await putOnTop(db, name);
  const inRest = new Set<MemberId>();
  for await (const { facts, cards } of eachRest(db, name)) {
    const news = await newOnes(db, facts);
    await putFacts(db, news);
    await note(news);
    await putSent(db, cards);
    for (const { member } of cards) inRest.add(member);
  }
  for (const member of inRest) await foldCards(db, member);
  for (const member of await membersOfOwn(db)) {
    if (!inRest.has(member)) await keepOwn(db, member, told);
  }
  await removeRest(db, restName(name));
}

/** Former snapshots, and cards that were packed since them. */
async function removeOlder(db: TillDatabase, name: string): Promise<void> {
  const batches = await db.batches.toArray();
  for (const { batch, merged, snapshot } of batches) {
    if (snapshot !== undefined && snapshot !== name) await removeParts(db, snapshot);
    if (merged) await removeBatch(db, batch);
  }
}

/** Its cards are later than those that imports brought. */
async function putOnTop(db: TillDatabase, name: string): Promise<void> {
  const batches = await db.batches.toArray();
  let order = Math.max(0, ...batches.map((row) => row.order));
  for (const row of batches) {
    if (row.snapshot !== name || !row.whole) continue;
    order += 1;
    await db.batches.put({ ...row, order });
  }
}

async function* eachRest(db: TillDatabase, name: string) {
  const batch = restName(name);
  const blocks = (await db.batches.get(batch))?.blocks ?? 0;
  for (let n = 0; n < blocks; n += 1) {
    const row = await db.blocks.get([batch, n]);
    assert(row !== undefined, 'the rest of a snapshot lies here whole');
    yield unpackRest(row.bytes);
  }
}

/** Without those of this till, and without imports that count here already or never came. */
async function newOnes(db: TillDatabase, facts: Rest['facts']): Promise<readonly SealedFact[]> {
  const kept: SealedFact[] = [];
  for (const fact of facts) {
    const { body, incarnation, seq } = fact;
    if (body.type === 'blocks.imported') {
      const batch = await db.batches.get(body.batch);
      if (batch === undefined || batch.whole) continue;
    }
    const own = seq !== undefined && (await db.facts.get([incarnation ?? 0, seq]));
    if (own && own.fact.hash === fact.hash && !isAboutShop(body)) continue;
    kept.push(fact);
  }
  return kept;
}

async function membersOfOwn(db: TillDatabase): Promise<readonly MemberId[]> {
  const keys = await db.facts.where('about').startsWith(aboutMember('')).uniqueKeys();
  return keys.map((key) => String(key).slice(aboutMember('').length));
}

/**
 * Her card as the snapshot has it, which knows what of this till's own facts counts; and on it, for
 * the time until the endpoint sends her card anew, what was recorded here since.
 */
async function keepOwn(db: TillDatabase, member: MemberId, told: Adopted['told']): Promise<void> {
  const own = await db.facts.where('about').equals(aboutMember(member)).toArray();
  const since = own
    .map(({ fact }) => fact)
    .filter((fact) => comesAfter(fact, told))
    .toSorted((a, b) => a.incarnation - b.incarnation || a.seq - b.seq);
  const sent = (await sealedRecord(db, member))?.card;
  if (sent !== undefined) await db.kept.put({ member, sent });
  const card = since.reduce<Card | null>((before, fact) => applyFact(before, fact), sent ?? null);
  if (card !== null && since.length > 0) await db.cards.put({ member, card });
}

function comesAfter(fact: Place, other: Place): boolean {
  if (fact.incarnation !== other.incarnation) return fact.incarnation > other.incarnation;
  return fact.seq > other.seq;
}

type Place = Adopted['told'];
