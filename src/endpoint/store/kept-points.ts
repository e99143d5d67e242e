import type { Ledger } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptPoints = Pick<Ledger, 'held' | 'putHeld' | 'dropHeld'>;

/** What each till may spend of each member's points. */
export function keptPoints({ db, key }: Shelf): KeptPoints {
  return {
    async held(members) {
      if (members.length === 0) return [];
      const rows = await db
        .selectFrom('held')
        .select(['till_id', 'incarnation', 'member_id', 'points'])
        .where((eb) => eb.and(key))
        .where('member_id', 'in', members)
        .execute();
      return rows.map((row) => ({
        till: row.till_id,
        incarnation: row.incarnation,
        member: row.member_id,
        points: row.points,
      }));
    },
    async putHeld(held) {
      for (const { till, incarnation, member, points } of held) {
        await db
          .insertInto('held')
          .values({ ...key, till_id: till, incarnation, member_id: member, points })
          .onConflict((conflict) =>
            conflict
              .columns(['programme_id', 'bucket', 'member_id', 'till_id', 'incarnation'])
              .doUpdateSet({ points }),
          )
          .execute();
      }
    },
    async dropHeld({ till, incarnation }) {
      await db
        .deleteFrom('held')
        .where((eb) => eb.and({ ...key, till_id: till }))
        .where('incarnation', '<', incarnation)
        .execute();
    },
  };
}
