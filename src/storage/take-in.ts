import { assert } from '#domain/assert.ts';
import { bareBody, membersOf } from '#domain/fact/bare.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { aboutKeys } from './about.ts';
import type { TillDatabase } from './database.ts';
import { foldOfFacts } from './fold-of-facts.ts';
import { isErasure, project, writesWide } from './project.ts';
import type { SyncRow, TillRow } from './till-rows.ts';
import { forgetTillState } from './till-state.ts';

interface Acked {
  readonly incarnation: number;
  readonly seq: number;
  readonly hash: string;
}

/** What came down the line in one answer. */
export interface News {
  readonly cursor: number;
  /** Facts of this till that the endpoint has, and with each all before it in its chain. */
  readonly acked?: readonly Acked[];
  /** Members' cards with every acknowledged fact on them. */
  readonly cards: readonly Card[];
  /** Facts of other tills, in the endpoint's order; the blocks of an import are staged before. */
  readonly facts: readonly Fact[];
  /** Who this till is from here on, where that changed. */
  readonly till?: Partial<Omit<TillRow, 'key' | 'schema' | 'version'>>;
  /** All cards are others from here on. */
  readonly adopts?: boolean;
}

/**
 * Takes an answer in, in one strict transaction: acknowledgement, cards, facts and cursor move
 * together, so no figure on the screen goes back and forth. A card becomes what the endpoint sent
 * with this till's unacknowledged facts on top. `andWrite` may add rows of `held` and `line`.
 */
export async function takeIn(
  db: TillDatabase,
  news: News,
  andWrite?: (db: TillDatabase) => Promise<void>,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const [till, sync] = await db.meta.bulkGet(['till', 'sync']);
    assert(till?.key === 'till' && sync?.key === 'sync', 'an opened database has its till');
    const version = till.version + (changesCards(news) ? 1 : 0);
    await db.meta.bulkPut([{ ...till, ...news.till, version }, syncAfter(sync, news)]);
    await putFacts(db, news.facts);
    await putSent(db, news.cards);
    for (const { member } of news.cards) await foldCards(db, member);
    await andWrite?.(db);
  });
  forgetTillState(db);
  if (news.adopts) db.nudges.tell({ kind: 'batches' });
  tellSearch(db, news.facts);
  db.nudges.tell({ kind: 'cards', members: news.cards.map((card) => card.member) });
}

/** Blocks that count from now on, or do no more, are to be looked through anew. */
function tellSearch(db: TillDatabase, facts: readonly Fact[]): void {
  if (isErasure(facts)) db.nudges.tell({ kind: 'erased' });
  else if (facts.some(({ body }) => writesWide(body))) db.nudges.tell({ kind: 'batches' });
}

function changesCards({ cards, facts, till, adopts }: News): boolean {
  return cards.length + facts.length > 0 || till !== undefined || adopts === true;
}

function syncAfter(sync: SyncRow, { cursor, acked = [] }: News): SyncRow {
  const last = { ...sync.acked };
  for (const { incarnation, seq, hash } of acked) {
    if (seq > (last[incarnation]?.seq ?? 0)) last[incarnation] = { seq, hash };
  }
  return { ...sync, cursor, acked: last };
}

export async function putFacts(db: TillDatabase, facts: readonly SealedFact[]): Promise<void> {
  const erased = await erasedAmong(db, facts);
  const asKept = (fact: SealedFact) =>
    membersOf(fact.body).some((member) => erased.has(member))
      ? { ...fact, body: bareBody(fact.body) }
      : fact;
  await db.pulled.bulkPut(
    facts.map((fact) => ({ hash: fact.hash, about: aboutKeys(fact.body), fact: asKept(fact) })),
  );
  for (const fact of facts) if (writesWide(fact.body)) await project(db, fact);
}

export async function putSent(db: TillDatabase, cards: readonly Card[]): Promise<void> {
  for (const sent of cards) {
    const { member } = sent;
    const kept = await db.kept.get(member);
    await db.kept.put({ ...kept, member, sent });
  }
}

export async function foldCards(db: TillDatabase, member: MemberId): Promise<void> {
  for (const card of await foldOfFacts(db, member)) {
    await db.cards.put({ member: card.member, card });
  }
}

/** Another till may have sent what it wrote before it could hear of the erasure. */
async function erasedAmong(
  db: TillDatabase,
  facts: readonly SealedFact[],
): Promise<ReadonlySet<MemberId>> {
  const members = [...new Set(facts.flatMap(({ body }) => membersOf(body)))];
  const rows = await db.cards.bulkGet(members);
  return new Set(rows.flatMap((row) => (row?.card.erased ? [row.member] : [])));
}
