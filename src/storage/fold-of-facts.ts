import type { FactBody } from '#domain/fact/fact.ts';
import { applyFact, foldCard } from '#domain/fact/fold.ts';
import { foldTogether } from '#domain/fact/fold-together.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { aboutMember } from './about.ts';
import type { TillDatabase } from './database.ts';
import { readOwnHistory } from './read/read-history.ts';

/** What is known of one member: a card that was sent, with what came after it; or all there is. */
interface Told {
  readonly sent?: Card;
  readonly facts: readonly SealedFact[];
}

/**
 * A member's card from what was recorded of her, and from no other card: what the endpoint last
 * sent with the facts it had not yet on top, or the fold of everything where it sent nothing. With
 * her come those with whom she was ever found to be one, for they share what was spent. `more` is
 * what is about to be recorded.
 */
export async function foldOfFacts(
  db: TillDatabase,
  member: MemberId,
  more: readonly SealedFact[] = [],
): Promise<readonly Card[]> {
  const all = new Map<MemberId, Told>();
  const wanted = [member];
  for (const each of wanted) {
    if (all.has(each)) continue;
    const told = await readTold(db, each);
    all.set(each, told);
    wanted.push(...(told.sent?.linked ?? []));
    wanted.push(...[...told.facts, ...more].flatMap(({ body }) => mergedWith(body, each)));
  }
  const [only, ...others] = all.values();
  if (only === undefined || others.length > 0) return together([...all.values()], more);
  const card = alone(only, more);
  return card === null ? [] : [card];
}

function alone({ sent, facts }: Told, more: readonly SealedFact[]): Card | null {
  if (sent === undefined) return foldCard([...facts, ...more]);
  return [...facts, ...more].reduce<Card | null>((card, fact) => applyFact(card, fact), sent);
}

function together(all: readonly Told[], more: readonly SealedFact[]): readonly Card[] {
  const sent = all.flatMap((told) => told.sent ?? []);
  return foldTogether([...all.flatMap(({ facts }) => facts), ...more], sent);
}

function mergedWith(body: FactBody, member: MemberId): readonly MemberId[] {
  if (body.type !== 'member.merged') return [];
  if (body.member === member) return [body.into];
  return body.into === member ? [body.member] : [];
}

async function readTold(db: TillDatabase, member: MemberId): Promise<Told> {
  const sent = (await db.kept.get(member))?.sent;
  if (sent === undefined) return { facts: await readOwnHistory(db, member) };
  const sync = await db.meta.get('sync');
  const acked = sync?.key === 'sync' ? sync.acked : {};
  const own = await db.facts.where('about').equals(aboutMember(member)).toArray();
  const facts = own
    .map((row) => row.fact)
    .filter((fact) => fact.seq > (acked[fact.incarnation]?.seq ?? 0))
    .toSorted((a, b) => a.incarnation - b.incarnation || a.seq - b.seq);
  return { sent, facts };
}
