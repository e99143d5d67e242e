import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Notice } from '#protocol/notice.ts';
import type { CardRecord, Ledger, LoggedFact, Range } from './contract.ts';
import type { CardPage } from './snapshot-record.ts';
import type { Shelf } from './tables.ts';

type KeptStream = Pick<
  Ledger,
  'cardsInTurn' | 'factsAboutEach' | 'factsAboutNobody' | 'notices' | 'keptOfTakenBack'
>;

/** Everything there is, a page at a time: what a snapshot is made from. */
export function keptStream(shelf: Shelf): KeptStream {
  const { db, key } = shelf;
  const log = () =>
    db
      .selectFrom('log')
      .select(['g', 'entry'])
      .where((eb) => eb.and(key));
  return {
    cardsInTurn: (page) => cardsInTurn(shelf, page),
    factsAboutEach: (members) => factsAboutEach(shelf, members),
    keptOfTakenBack: (members) => keptOfTakenBack(shelf, members),
    async factsAboutNobody({ from, to, most }) {
      const rows = await log()
        .where('member_id', 'is', null)
        .where('aside', 'is', null)
        .where('till_id', '!=', '')
        .where('g', '>=', from)
        .where('g', '<=', to)
        .orderBy('g')
        .limit(most)
        .execute();
      return rows.map(({ g, entry }) => ({ g, fact: factIn(entry) }));
    },
    async notices({ from, to }: Range) {
      const rows = await log()
        .where((eb) => eb.and({ till_id: '', incarnation: 0 }))
        .where('seq', '>=', from)
        .where('seq', '<=', to)
        .orderBy('g')
        .execute();
      return rows.map(({ g, entry }) => ({
        g,
        notice: (JSON.parse(entry) as { readonly notice: Notice }).notice,
      }));
    },
  };
}

async function cardsInTurn({ db, key }: Shelf, page: CardPage): Promise<CardRecord[]> {
  const cards = db
    .selectFrom('member_card')
    .select(['member_id', 'g', 'fold_order', 'card'])
    .where((eb) => eb.and(key))
    .limit(page.most);
  const rows = await ('before' in page
    ? cards.where('g', '<', page.before).orderBy('g', 'desc').orderBy('member_id', 'desc')
    : cards.where('g', '>', page.after).orderBy('g').orderBy('member_id')
  ).execute();
  return rows.map((row) => ({
    member: row.member_id,
    g: row.g,
    order: row.fold_order,
    card: JSON.parse(row.card) as Card,
  }));
}

/** Asked for in their order, SQLite would read the whole log for it: it comes by member. */
async function factsAboutEach(
  { db, key, among }: Shelf,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, readonly LoggedFact[]>> {
  if (members.length === 0) return new Map();
  const rows = await db
    .selectFrom('log')
    .select(['member_id', 'g', 'entry'])
    .where((eb) => eb.and(key))
    .where(among('member_id', members))
    .where('aside', 'is', null)
    .execute();
  const inOrder = rows.toSorted((a, b) => a.g - b.g);
  const each = Map.groupBy(inOrder, (row) => row.member_id ?? '');
  return new Map(
    [...each].map(([member, of]) => [
      member,
      of.map(({ g, entry }) => ({ g, fact: factIn(entry) })),
    ]),
  );
}

async function keptOfTakenBack(
  { db, key }: Shelf,
  members: readonly MemberId[],
): Promise<ReadonlySet<MemberId>> {
  if (members.length === 0) return new Set();
  const rows = await db
    .selectFrom('batch_block')
    .innerJoin('block_member', (join) =>
      join
        .onRef('block_member.programme_id', '=', 'batch_block.programme_id')
        .onRef('block_member.bucket', '=', 'batch_block.bucket')
        .onRef('block_member.sha256', '=', 'batch_block.sha256'),
    )
    .select('block_member.member_id')
    .where('batch_block.programme_id', '=', key.programme_id)
    .where('batch_block.bucket', '=', key.bucket)
    .where('batch_block.taken_back', '!=', 0)
    .where('block_member.member_id', 'in', members)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}

function factIn(entry: string): Fact {
  return (JSON.parse(entry) as { readonly fact: Fact }).fact;
}
