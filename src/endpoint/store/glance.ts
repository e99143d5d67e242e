import type { Kysely } from 'kysely';
import { NOT_TO_LOOK_AT } from './aside.ts';
import type { Glance, Seen } from './contract.ts';
import { recordOf } from './kept-tills.ts';
import { BUCKET, type Tables } from './tables.ts';

/**
 * One statement, for most of what tills ask is whether there is anything new: a thousand of them
 * that are idle cost a thousand of these and no transaction.
 */
export async function glance(
  db: Kysely<Tables>,
  programme: string,
  till: string,
): Promise<Glance | undefined> {
  const row = await db
    .selectFrom('till')
    .innerJoin('head', (join) =>
      join
        .onRef('head.programme_id', '=', 'till.programme_id')
        .onRef('head.bucket', '=', 'till.bucket'),
    )
    .leftJoin('log as top', (join) =>
      join
        .onRef('top.programme_id', '=', 'head.programme_id')
        .onRef('top.bucket', '=', 'head.bucket')
        .onRef('top.g', '=', 'head.g'),
    )
    .selectAll('till')
    .select(['head.backend', 'head.g', 'head.allotted', 'top.hash as head_hash'])
    .select((eb) => [
      eb
        .selectFrom('till as other')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('other.programme_id', '=', 'till.programme_id')
        .whereRef('other.bucket', '=', 'till.bucket')
        .whereRef('other.till_id', '!=', 'till.till_id')
        .where('other.open', '=', 1)
        .as('others'),
      eb
        .selectFrom('held')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('held.programme_id', '=', 'till.programme_id')
        .whereRef('held.bucket', '=', 'till.bucket')
        .whereRef('held.till_id', '!=', 'till.till_id')
        .as('elsewhere'),
      eb
        .selectFrom('log')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('log.programme_id', '=', 'till.programme_id')
        .whereRef('log.bucket', '=', 'till.bucket')
        .whereRef('log.till_id', '=', 'till.till_id')
        .where('log.aside', 'is not', null)
        .where('log.aside', 'not in', NOT_TO_LOOK_AT)
        .as('aside'),
      ...(['seq', 'hash'] as const).map((column) =>
        eb
          .selectFrom('log')
          .select(column)
          .whereRef('log.programme_id', '=', 'till.programme_id')
          .whereRef('log.bucket', '=', 'till.bucket')
          .whereRef('log.till_id', '=', 'till.till_id')
          .whereRef('log.incarnation', '=', 'till.incarnation')
          .where('log.fork', '=', 0)
          .orderBy('log.seq', 'desc')
          .limit(1)
          .as(`last_${column}`),
      ),
    ])
    .where('till.programme_id', '=', programme)
    .where('till.bucket', '=', BUCKET)
    .where('till.till_id', '=', till)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { last_seq: seq, last_hash: hash } = row;
  return {
    till: recordOf(row),
    head: { backend: row.backend, g: row.g },
    headHash: row.head_hash ?? undefined,
    last:
      seq == null || hash == null ? undefined : { seq: Number(seq), hash: String(hash), fork: 0 },
    aside: Number(row.aside),
    isAlone: Number(row.others) === 0 && Number(row.elsewhere) === 0,
    isSetAside: row.allotted >= row.g,
  };
}

export async function noteSeen(
  db: Kysely<Tables>,
  { programme, till, at, asked }: Seen,
): Promise<void> {
  await db
    .updateTable('till')
    .set((eb) => ({
      last_seen_at: at,
      asked: eb.case().when('asked', '<', asked).then(asked).else(eb.ref('asked')).end(),
    }))
    .where((eb) => eb.and({ programme_id: programme, bucket: BUCKET, till_id: till }))
    .execute();
}
