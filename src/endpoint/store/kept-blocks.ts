import type { MemberId } from '#domain/member/member.ts';
import type { BlockOfMember } from './batch-record.ts';
import type { Ledger } from './contract.ts';
import { phoneRows } from './kept-phones.ts';
import { AT_ONCE, type Shelf } from './tables.ts';

type KeptBlocks = Pick<
  Ledger,
  | 'block'
  | 'blocksOf'
  | 'changedMembersOf'
  | 'missingBlocks'
  | 'putBlock'
  | 'replaceBlock'
  | 'takeInBatch'
  | 'takeBackBatch'
>;

export function keptBlocks(shelf: Shelf): KeptBlocks {
  const { db, key, put } = shelf;
  return {
    blocksOf: (member) => blocksOf(shelf, member),
    changedMembersOf: (batch) => changedMembersOf(shelf, batch),
    async block(sha256) {
      const row = await db
        .selectFrom('block')
        .select('packed')
        .where((eb) => eb.and({ ...key, sha256 }))
        .executeTakeFirst();
      return row?.packed;
    },
    async missingBlocks(sha256s) {
      if (sha256s.length === 0) return [];
      const rows = await db
        .selectFrom('block')
        .select('sha256')
        .where((eb) => eb.and(key))
        .where('sha256', 'in', sha256s)
        .execute();
      const here = new Set(rows.map((row) => row.sha256));
      return sha256s.filter((sha256) => !here.has(sha256));
    },
    async putBlock({ sha256, packed, cards }) {
      await db
        .insertInto('block')
        .values({ ...key, sha256, packed })
        .execute();
      for (let from = 0; from < cards.length; from += AT_ONCE) {
        const rows = cards.slice(from, from + AT_ONCE).map(({ member, order, card }) => ({
          ...key,
          member_id: member,
          sha256,
          fold_order: order,
          card: JSON.stringify(card),
        }));
        await db.insertInto('block_member').values(rows).execute();
      }
      const phones = cards.flatMap(({ member, card: { profile } }) =>
        (profile.phones ?? []).flatMap(({ e164 }) => (e164 ? [{ phone: e164, member }] : [])),
      );
      await put(phoneRows(key, phones));
    },
    async replaceBlock({ sha256, packed, card }) {
      await db
        .updateTable('block')
        .set({ packed })
        .where((eb) => eb.and({ ...key, sha256 }))
        .execute();
      await db
        .updateTable('block_member')
        .set({ card: JSON.stringify(card) })
        .where((eb) => eb.and({ ...key, sha256, member_id: card.member }))
        .execute();
    },
    async takeInBatch({ batch, blocks, g }) {
      for (let from = 0; from < blocks.length; from += AT_ONCE) {
        const some = blocks.slice(from, from + AT_ONCE);
        await db
          .insertInto('batch_block')
          .values(some.map((sha256) => ({ ...key, batch, sha256, g, taken_back: 0 })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async takeBackBatch(batch, g) {
      await db
        .updateTable('batch_block')
        .set({ taken_back: g })
        .where((eb) => eb.and({ ...key, batch, taken_back: 0 }))
        .execute();
    },
  };
}

async function blocksOf({ db, key }: Shelf, member: MemberId): Promise<BlockOfMember[]> {
  const rows = await db
    .selectFrom('block_member')
    .innerJoin('batch_block', (join) =>
      join
        .onRef('batch_block.programme_id', '=', 'block_member.programme_id')
        .onRef('batch_block.bucket', '=', 'block_member.bucket')
        .onRef('batch_block.sha256', '=', 'block_member.sha256'),
    )
    .select(['batch_block.sha256', 'batch_block.taken_back'])
    .where('block_member.programme_id', '=', key.programme_id)
    .where('block_member.bucket', '=', key.bucket)
    .where('block_member.member_id', '=', member)
    .orderBy('batch_block.g')
    .execute();
  return rows.map((row) => ({ sha256: row.sha256, takenBack: row.taken_back }));
}

async function changedMembersOf({ db, key }: Shelf, batch: string): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('batch_block')
    .innerJoin('block_member', (join) =>
      join
        .onRef('block_member.programme_id', '=', 'batch_block.programme_id')
        .onRef('block_member.bucket', '=', 'batch_block.bucket')
        .onRef('block_member.sha256', '=', 'batch_block.sha256'),
    )
    .select('block_member.member_id')
    .distinct()
    .where('batch_block.programme_id', '=', key.programme_id)
    .where('batch_block.bucket', '=', key.bucket)
    .where('batch_block.batch', '=', batch)
    .where(({ eb, exists, or }) =>
      or(
        (['member_card', 'link'] as const).map((table) =>
          exists(
            eb
              .selectFrom(table)
              .select(`${table}.member_id`)
              .where(`${table}.programme_id`, '=', key.programme_id)
              .where(`${table}.bucket`, '=', key.bucket)
              .whereRef(`${table}.member_id`, '=', 'block_member.member_id'),
          ),
        ),
      ),
    )
    .execute();
  return rows.map((row) => row.member_id);
}
