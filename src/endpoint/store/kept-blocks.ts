import type { Ledger } from './contract.ts';
import { AT_ONCE, type Shelf } from './tables.ts';

type KeptBlocks = Pick<
  Ledger,
  'block' | 'missingBlocks' | 'putBlock' | 'takeInBatch' | 'takeBackBatch'
>;

export function keptBlocks({ db, key }: Shelf): KeptBlocks {
  return {
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
        const rows = cards.slice(from, from + AT_ONCE).map((card) => ({
          ...key,
          member_id: card.member,
          sha256,
          card: JSON.stringify(card),
        }));
        await db.insertInto('block_member').values(rows).execute();
      }
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
    async takeBackBatch(batch) {
      await db
        .updateTable('batch_block')
        .set({ taken_back: 1 })
        .where((eb) => eb.and({ ...key, batch }))
        .execute();
    },
  };
}
