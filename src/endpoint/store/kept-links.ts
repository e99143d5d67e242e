import type { Ledger } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptLinks = Pick<Ledger, 'linkedBefore' | 'noteLinks'>;

const COLUMNS = ['programme_id', 'bucket', 'member_id', 'linked_id'];

/** Who was found to be one with somebody of whom nothing had been told yet. */
export function keptLinks({ db, key, put, among }: Shelf): KeptLinks {
  return {
    async linkedBefore(members) {
      if (members.length === 0) return [];
      const rows = await db
        .selectFrom('link')
        .select(['member_id', 'linked_id'])
        .where((eb) => eb.and(key))
        .where(among('member_id', members))
        .orderBy('member_id')
        .orderBy('linked_id')
        .execute();
      return rows.map(({ member_id: member, linked_id: linked }) => ({ member, linked }));
    },
    noteLinks: (links) =>
      put({
        into: 'link',
        columns: COLUMNS,
        rows: links.map(({ member, linked }) => [key.programme_id, key.bucket, member, linked]),
        replaces: COLUMNS,
      }),
  };
}
