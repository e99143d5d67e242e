import { applyFact, foldCard } from '#domain/fact/fold.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { aboutMember } from './about.ts';
import type { TillDatabase } from './database.ts';
import { readHistory } from './read/read-history.ts';

/**
 * A member's card from what was recorded of her, and from no other card: what the endpoint last
 * sent with the facts it had not yet on top, or the fold of everything where it sent nothing.
 */
export async function foldOfFacts(db: TillDatabase, member: MemberId): Promise<Card | null> {
  const sent = (await db.kept.get(member))?.sent;
  if (sent === undefined) return foldCard(await readHistory(db, member));
  const sync = await db.meta.get('sync');
  const acked = sync?.key === 'sync' ? sync.acked : {};
  const own = await db.facts.where('about').equals(aboutMember(member)).toArray();
  return own
    .map((row) => row.fact)
    .filter((fact) => fact.seq > (acked[fact.incarnation]?.seq ?? 0))
    .toSorted((a, b) => a.incarnation - b.incarnation || a.seq - b.seq)
    .reduce<Card | null>((card, fact) => applyFact(card, fact), sent);
}
