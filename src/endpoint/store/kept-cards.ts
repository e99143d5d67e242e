import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { CardRecord, Ledger, LoggedFact } from './contract.ts';
import { AT_ONCE, type Shelf } from './tables.ts';

type KeptCards = Pick<
  Ledger,
  'cards' | 'putCards' | 'factsAbout' | 'allAbout' | 'rewrite' | 'counted' | 'count'
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
    async counted(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .selectFrom('counted')
        .select('id')
        .where((eb) => eb.and(key))
        .where('id', 'in', ids)
        .execute();
      return new Set(rows.map((row) => row.id));
    },
    async count(ids) {
      if (ids.length === 0) return;
      await db
        .insertInto('counted')
        .values(ids.map((id) => ({ ...key, id })))
        .execute();
    },
  };
}

async function putCards({ db, key }: Shelf, cards: readonly CardRecord[]): Promise<void> {
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const rows = cards.slice(from, from + AT_ONCE).map(({ member, g, order, card }) => ({
      ...key,
      member_id: member,
      g,
      fold_order: order,
      card: JSON.stringify(card),
    }));
    await db
      .insertInto('member_card')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['programme_id', 'bucket', 'member_id']).doUpdateSet((eb) => ({
          g: eb.ref('excluded.g'),
          fold_order: eb.ref('excluded.fold_order'),
          card: eb.ref('excluded.card'),
        })),
      )
      .execute();
  }
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

async function changedCards(
  { db, key }: Shelf,
  members: readonly MemberId[],
): Promise<Map<MemberId, CardRecord>> {
  if (members.length === 0) return new Map();
  const rows = await db
    .selectFrom('member_card')
    .select(['member_id', 'g', 'fold_order', 'card'])
    .where((eb) => eb.and(key))
    .where('member_id', 'in', members)
    .execute();
  return new Map(rows.map((row) => [row.member_id, recordOf(row)]));
}

/** Cards as the blocks of an import brought them; the latest import that stands wins. */
async function importedCards(
  { db, key }: Shelf,
  members: readonly MemberId[],
): Promise<Map<MemberId, CardRecord>> {
  if (members.length === 0) return new Map();
  const rows = await db
    .selectFrom('block_member')
    .innerJoin('batch_block', (join) =>
      join
        .onRef('batch_block.programme_id', '=', 'block_member.programme_id')
        .onRef('batch_block.bucket', '=', 'block_member.bucket')
        .onRef('batch_block.sha256', '=', 'block_member.sha256'),
    )
    .select(['block_member.member_id', 'block_member.fold_order', 'block_member.card'])
    .where('block_member.programme_id', '=', key.programme_id)
    .where('block_member.bucket', '=', key.bucket)
    .where('block_member.member_id', 'in', members)
    .where('batch_block.taken_back', '=', 0)
    .orderBy('batch_block.g')
    .execute();
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
