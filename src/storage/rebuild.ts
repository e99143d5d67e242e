import type { MemberId } from '#domain/member/member.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { TillDatabase } from './database.ts';
import { foldOfFacts } from './fold-of-facts.ts';
import { readOwnCard } from './read/read-card.ts';

export interface Rebuilt {
  readonly members: number;
  /** Whose card was not what her facts add up to. */
  readonly changed: readonly MemberId[];
}

/**
 * Throws the cards of everybody who did something here away and folds them again from the facts.
 * One short transaction a member: the till goes on selling meanwhile.
 */
export async function rebuild(db: TillDatabase): Promise<Rebuilt> {
  const members = await membersWithFacts(db);
  const changed: MemberId[] = [];
  for (const member of members) if (await refold(db, member)) changed.push(member);
  for (const member of await db.cards.toCollection().primaryKeys()) {
    if (members.has(member)) continue;
    await db.cards.delete(member);
    changed.push(member);
  }
  db.nudges.tell({ kind: 'cards', members: changed });
  return { members: members.size, changed };
}

/** Those whom a fact of this till or another, or a card that was sent, names. */
async function membersWithFacts(db: TillDatabase): Promise<ReadonlySet<MemberId>> {
  const keys = [
    ...(await db.facts.where('about').startsWith('m:').uniqueKeys()),
    ...(await db.pulled.where('about').startsWith('m:').uniqueKeys()),
  ];
  const sent = await db.kept.filter((row) => row.sent !== undefined).primaryKeys();
  return new Set([...keys.map((key) => String(key).slice(2)), ...sent]);
}

async function refold(db: TillDatabase, member: MemberId): Promise<boolean> {
  return await db.transaction('rw', db.tables, async () => {
    const before = await readOwnCard(db, member);
    const cards = await foldOfFacts(db, member);
    const after = cards.find((card) => card.member === member) ?? null;
    if (after === null) await db.cards.delete(member);
    else await db.cards.put({ member, card: after });
    return canonicalJson(before ?? null) !== canonicalJson(after);
  });
}
