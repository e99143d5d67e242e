import type { Ledger } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptPoints = Pick<Ledger, 'held' | 'putHeld' | 'dropHeld'>;

/** What each till may spend of each member's points. */
export function keptPoints({ db, key, put }: Shelf): KeptPoints {
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
    putHeld: (held) =>
      put({
        into: 'held',
        columns: ['programme_id', 'bucket', 'member_id', 'till_id', 'incarnation', 'points'],
        rows: held.map(({ till, incarnation, member, points }) => [
          key.programme_id,
          key.bucket,
          member,
          till,
          incarnation,
          points,
        ]),
        replaces: ['programme_id', 'bucket', 'member_id', 'till_id', 'incarnation'],
      }),
    async dropHeld({ till, incarnation }) {
      await db
        .deleteFrom('held')
        .where((eb) => eb.and({ ...key, till_id: till }))
        .where('incarnation', '<', incarnation)
        .execute();
    },
  };
}
