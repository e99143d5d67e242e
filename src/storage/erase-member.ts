import { bareBasket, bareBody, bareCard } from '#domain/fact/bare.ts';
import type { MemberId } from '#domain/member/member.ts';
import { bareFact, bareRecord } from '#protocol/bare-fact.ts';
import { packBlock, unpackBlock } from '#protocol/block.ts';
import { sha256Now } from '#protocol/sha256.ts';
import { aboutMember } from './about.ts';
import type { TillDatabase } from './database.ts';
import { foldOfFacts } from './fold-of-facts.ts';
import { placesOf } from './place.ts';
import { readReplaced } from './replaced-blocks.ts';

/**
 * Destroys what says who a member was, wherever it lies in the till: facts of this till and of
 * others, cards, blocks, drafts. What she bought and what points she has stays, under her bare id.
 * Inside the caller's transaction over all tables: the one that records or brings `member.erased`.
 */
export async function eraseMember(db: TillDatabase, member: MemberId): Promise<void> {
  await bareFacts(db, member);
  await bareKept(db, member);
  await bareDrafts(db, member);
  for (const { batch, merged, snapshot } of await db.batches.toArray()) {
    const isNamed = merged !== true && snapshot === undefined;
    await bareBlocks(db, { batch, isNamed }, member);
  }
  for (const card of await foldOfFacts(db, member)) {
    await db.cards.put({ member: card.member, card });
  }
}

/** Whether this till knows that she was erased, from a fact of its own or of another till. */
export async function isErased(db: TillDatabase, member: MemberId): Promise<boolean> {
  const key = aboutMember(member);
  const [own, pulled] = await Promise.all([
    db.facts.where('about').equals(key).toArray(),
    db.pulled.where('about').equals(key).toArray(),
  ]);
  return [...own, ...pulled].some(({ fact: { body } }) => body.type === 'member.erased');
}

async function bareFacts(db: TillDatabase, member: MemberId): Promise<void> {
  const key = aboutMember(member);
  await db.facts
    .where('about')
    .equals(key)
    .modify((row, change) => {
      change.value = { ...row, fact: bareFact(row.fact) };
    });
  await db.pulled
    .where('about')
    .equals(key)
    .modify((row, change) => {
      change.value = { ...row, fact: { ...row.fact, body: bareBody(row.fact.body) } };
    });
}

async function bareKept(db: TillDatabase, member: MemberId): Promise<void> {
  const kept = await db.kept.get(member);
  if (kept === undefined) return;
  const { history, sent } = kept;
  await db.kept.put({
    member,
    ...(history && { history: history.map((fact) => ({ ...fact, body: bareBody(fact.body) })) }),
    ...(sent && { sent: bareCard(sent) }),
  });
}

/** A sale that is under way goes on with its basket: whatever else was kept with it is gone. */
async function bareDrafts(db: TillDatabase, member: MemberId): Promise<void> {
  const hers = await db.drafts.filter(({ draft }) => draft.member === member).toArray();
  for (const { id, at, draft } of hers) {
    await db.drafts.put({ id, at, draft: { basket: bareBasket(draft.basket) } });
  }
}

interface OfBatch {
  readonly batch: string;
  /** Its blocks have names in a chain, and the new ones must be found by them. */
  readonly isNamed: boolean;
}

async function bareBlocks(
  db: TillDatabase,
  { batch, isNamed }: OfBatch,
  member: MemberId,
): Promise<void> {
  const places = (await db.places.get(batch))?.places;
  if (places === undefined) return;
  for (const { block: n } of placesOf(places, member)) {
    const row = await db.blocks.get([batch, n]);
    const records = row === undefined ? [] : unpackBlock(row.bytes);
    if (row === undefined || !records.some(({ card }) => card.member === member)) continue;
    const bytes = packBlock(
      records.map((record) => (record.card.member === member ? bareRecord(record) : record)),
    );
    await db.blocks.put({ batch, n, bytes });
    if (isNamed) await noteReplaced(db, sha256Now(row.bytes), sha256Now(bytes));
  }
}

/** The name in the chain leads to what stands there, however often it is replaced. */
async function noteReplaced(db: TillDatabase, before: string, after: string): Promise<void> {
  const names = await readReplaced(db);
  const known = Object.keys(names).find((name) => names[name] === before);
  await db.meta.put({ key: 'replaced-blocks', names: { ...names, [known ?? before]: after } });
}
