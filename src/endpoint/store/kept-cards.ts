import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { CardRecord, Ledger, LoggedFact } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptCards = Pick<
  Ledger,
  'cards' | 'putCards' | 'factsAbout' | 'allAbout' | 'strangers' | 'rewrite' | 'counted' | 'count'
>;

export function keptCards(shelf: Shelf): KeptCards {
  const { db, key } = shelf;
  return {
    async cards(members) {
      const changed = await changedCards(shelf, members);
      const rest = members.filter((member) => !changed.has(member));
      return new Map([...(await importedCards(shelf, rest)), ...changed]);
    },
    putCards: (cards) => putCards(shelf, cards),
    factsAbout: (member) => factsAbout(shelf, member, 'counting'),
    allAbout: (member) => factsAbout(shelf, member, 'all'),
    async rewrite(g, fact) {
      await db
        .updateTable('log')
        .set({ entry: JSON.stringify({ fact }) })
        .where((eb) => eb.and({ ...key, g }))
        .execute();
    },
    strangers: (members) => strangers(shelf, members),
    async counted(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .selectFrom('counted')
        .select('id')
        .where((eb) => eb.and(key))
        .where(shelf.among('id', ids))
        .execute();
      return new Set(rows.map((row) => row.id));
    },
    count: (ids) =>
      shelf.put({
        into: 'counted',
        columns: ['programme_id', 'bucket', 'id'],
        rows: ids.map((id) => [key.programme_id, key.bucket, id]),
      }),
  };
}

async function putCards({ put, key }: Shelf, cards: readonly CardRecord[]): Promise<void> {
  await put({
    into: 'member_card',
    columns: ['programme_id', 'bucket', 'member_id', 'g', 'fold_order', 'card'],
    rows: cards.map(({ member, g, order, card }) => [
      key.programme_id,
      key.bucket,
      member,
      g,
      order,
      JSON.stringify(card),
    ]),
    replaces: ['programme_id', 'bucket', 'member_id'],
  });
}

async function factsAbout(
  { db, key }: Shelf,
  member: MemberId,
  which: 'counting' | 'all',
): Promise<LoggedFact[]> {
  const all = db
    .selectFrom('log')
    .select(['g', 'entry'])
    .where((eb) => eb.and({ ...key, member_id: member }))
    .orderBy('g');
  const rows = await (which === 'all' ? all : all.where('aside', 'is', null)).execute();
  return rows.flatMap(({ g, entry }) => {
    const { fact } = JSON.parse(entry) as { readonly fact?: Fact };
    return fact === undefined ? [] : [{ g, fact }];
  });
}

async function strangers(
  { db, key, among }: Shelf,
  members: readonly MemberId[],
): Promise<MemberId[]> {
  if (members.length === 0) return [];
  const told = await db
    .selectFrom('log')
    .select('member_id')
    .where((eb) => eb.and(key))
    .where(among('member_id', members))
    .union(
      db
        .selectFrom('block_member')
        .select('member_id')
        .where((eb) => eb.and(key))
        .where(among('member_id', members)),
    )
    .execute();
  const known = new Set(told.map((row) => row.member_id));
  return members.filter((member) => !known.has(member));
}

async function changedCards(
  { db, key, among }: Shelf,
  members: readonly MemberId[],
): Promise<Map<MemberId, CardRecord>> {
  if (members.length === 0) return new Map();
  const rows = await db
    .selectFrom('member_card')
    .select(['member_id', 'g', 'fold_order', 'card'])
    .where((eb) => eb.and(key))
    .where(among('member_id', members))
    .execute();
  return new Map(rows.map((row) => [row.member_id, recordOf(row)]));
}

/** Cards as the blocks of an import brought them; the latest import that stands wins. */
async function importedCards(
  { db, key, among }: Shelf,
  members: readonly MemberId[],
): Promise<Map<MemberId, CardRecord>> {
  if (members.length === 0) return new Map();
  const brought = await db
    .selectFrom('block_member')
    .select(['member_id', 'sha256', 'fold_order', 'card'])
    .where((eb) => eb.and(key))
    .where(among('member_id', members))
    .execute();
  if (brought.length === 0) return new Map();
  const standing = await db
    .selectFrom('batch_block')
    .select(['sha256', 'g'])
    .where((eb) => eb.and({ ...key, taken_back: 0 }))
    .where('sha256', 'in', [...new Set(brought.map(({ sha256 }) => sha256))])
    .execute();
  const latest = new Map<string, number>();
  for (const { sha256, g } of standing) latest.set(sha256, Math.max(g, latest.get(sha256) ?? 0));
  const rows = brought
    .filter(({ sha256 }) => latest.has(sha256))
    .toSorted((a, b) => (latest.get(a.sha256) ?? 0) - (latest.get(b.sha256) ?? 0));
  return new Map(rows.map((row) => [row.member_id, recordOf({ ...row, g: 0 })]));
}

function recordOf(row: {
  readonly member_id: string;
  readonly g: number;
  readonly fold_order: number;
  readonly card: string;
}): CardRecord {
  return {
    member: row.member_id,
    g: row.g,
    order: row.fold_order,
    card: JSON.parse(row.card) as Card,
  };
}
