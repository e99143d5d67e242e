import type { Selectable } from 'kysely';
import type { CodeRecord, Ledger, TillRecord } from './contract.ts';
import type { Shelf, TillTableRow } from './tables.ts';

type KeptTills = Pick<Ledger, 'till' | 'tills' | 'putTill' | 'code' | 'putCode'>;

export function keptTills({ db, key }: Shelf): KeptTills {
  return {
    async till(till) {
      const row = await db
        .selectFrom('till')
        .selectAll()
        .where((eb) => eb.and({ ...key, till_id: till }))
        .executeTakeFirst();
      return row && recordOf(row);
    },
    async tills() {
      const rows = await db
        .selectFrom('till')
        .selectAll()
        .where((eb) => eb.and(key))
        .orderBy('joined_at')
        .orderBy('till_id')
        .execute();
      return rows.map(recordOf);
    },
    async putTill(record) {
      const { programme_id, bucket, till_id, ...changes } = { ...key, ...rowOf(record) };
      await db
        .insertInto('till')
        .values({ programme_id, bucket, till_id, ...changes })
        .onConflict((conflict) =>
          conflict.columns(['programme_id', 'bucket', 'till_id']).doUpdateSet(changes),
        )
        .execute();
    },
    async code(codeHash) {
      const row = await db
        .selectFrom('pairing_code')
        .selectAll()
        .where((eb) => eb.and({ ...key, code_hash: codeHash }))
        .executeTakeFirst();
      return row && { codeHash, endsAt: row.ends_at, usedBy: row.used_by };
    },
    async putCode({ codeHash, endsAt, usedBy }: CodeRecord) {
      const changes = { ends_at: endsAt, used_by: usedBy };
      await db
        .insertInto('pairing_code')
        .values({ ...key, code_hash: codeHash, ...changes })
        .onConflict((conflict) =>
          conflict.columns(['programme_id', 'bucket', 'code_hash']).doUpdateSet(changes),
        )
        .execute();
    },
  };
}

function rowOf(record: TillRecord): Omit<TillTableRow, 'programme_id' | 'bucket'> {
  return {
    till_id: record.till,
    name: record.name,
    incarnation: record.incarnation,
    number_block: record.block,
    token_hash: record.tokenHash,
    public_key: record.publicKey,
    asked: record.asked,
    open: record.open ? 1 : 0,
    joined_at: record.joinedAt,
    cursor: record.cursor,
    settled: record.settled,
    must_know: record.mustKnow,
    last_seen_at: record.lastSeenAt,
    unsent: record.unsent,
  };
}

export function recordOf(row: Selectable<TillTableRow>): TillRecord {
  return {
    till: row.till_id,
    name: row.name,
    incarnation: row.incarnation,
    block: row.number_block,
    tokenHash: row.token_hash,
    publicKey: row.public_key,
    asked: row.asked,
    open: row.open === 1,
    joinedAt: row.joined_at,
    cursor: row.cursor,
    settled: row.settled,
    mustKnow: row.must_know,
    lastSeenAt: row.last_seen_at,
    unsent: row.unsent,
  };
}
