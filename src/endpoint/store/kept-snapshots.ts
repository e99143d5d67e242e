import type { MemberId } from '#domain/member/member.ts';
import type { Ledger } from './contract.ts';
import type { SnapshotBlock, SnapshotPut } from './snapshot-record.ts';
import type { Shelf } from './tables.ts';

type KeptSnapshots = Pick<
  Ledger,
  | 'snapshot'
  | 'snapshotNamed'
  | 'manifest'
  | 'snapshotBlock'
  | 'countSnapshotBlocks'
  | 'erasedAmong'
  | 'putSnapshotBlock'
  | 'putSnapshot'
  | 'dropSnapshotsOf'
  | 'sweepSnapshots'
>;

/** So many blocks go at once: each is a large row. */
const SWEPT_AT_ONCE = 16;

export function keptSnapshots(shelf: Shelf): KeptSnapshots {
  const { db, key } = shelf;
  const snapshots = () =>
    db
      .selectFrom('snapshot')
      .select(['name', 'g'])
      .where((eb) => eb.and(key));
  return {
    snapshot: () =>
      snapshots().where('offered', '=', 1).orderBy('g', 'desc').limit(1).executeTakeFirst(),
    snapshotNamed: (name) => snapshots().where('name', '=', name).executeTakeFirst(),
    async manifest(name) {
      const row = await db
        .selectFrom('snapshot')
        .select('manifest')
        .where((eb) => eb.and({ ...key, name }))
        .executeTakeFirst();
      return row?.manifest;
    },
    async snapshotBlock(sha256) {
      const row = await db
        .selectFrom('snapshot_block')
        .select('packed')
        .where((eb) => eb.and({ ...key, sha256 }))
        .executeTakeFirst();
      return row?.packed;
    },
    async countSnapshotBlocks(made) {
      const { count } = await db
        .selectFrom('snapshot_block')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where((eb) => eb.and({ ...key, made }))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    erasedAmong: (members) => erasedAmong(shelf, members),
    putSnapshotBlock: (block) => putBlock(shelf, block),
    putSnapshot: (snapshot) => putSnapshot(shelf, snapshot),
    dropSnapshotsOf: (members) => dropSnapshotsOf(shelf, members),
    sweepSnapshots: (made) => sweep(shelf, made),
  };
}

/** The same block may be part of the next snapshot. */
async function putBlock({ db, key }: Shelf, block: SnapshotBlock): Promise<void> {
  const { sha256, made, members, packed } = block;
  await db
    .insertInto('snapshot_block')
    .values({ ...key, sha256, made, members: JSON.stringify(members), packed })
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'bucket', 'sha256']).doUpdateSet({ made }),
    )
    .execute();
}

async function putSnapshot({ db, key }: Shelf, snapshot: SnapshotPut): Promise<void> {
  const changes = { offered: 1, g: snapshot.g, manifest: snapshot.manifest };
  await db
    .insertInto('snapshot')
    .values({ ...key, name: snapshot.name, ...changes })
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'bucket', 'name']).doUpdateSet(changes),
    )
    .execute();
}

/** Few are ever erased, so that all lists of who is in a block can be read through. */
async function dropSnapshotsOf({ db, key }: Shelf, members: readonly MemberId[]): Promise<void> {
  const rows = await db
    .selectFrom('snapshot_block')
    .select(['sha256', 'members'])
    .where((eb) => eb.and(key))
    .execute();
  const named = new Set(members);
  const holding = rows.filter((row) =>
    (JSON.parse(row.members) as readonly MemberId[]).some((member) => named.has(member)),
  );
  if (holding.length === 0) return;
  for (const { sha256 } of holding) {
    await db
      .deleteFrom('snapshot_block')
      .where((eb) => eb.and({ ...key, sha256 }))
      .execute();
  }
  await db
    .updateTable('snapshot')
    .set({ offered: 0 })
    .where((eb) => eb.and(key))
    .execute();
}

/** In a text of JSON the quotes would be escaped: this stands only where the card says it. */
async function erasedAmong(
  { db, key }: Shelf,
  members: readonly MemberId[],
): Promise<readonly MemberId[]> {
  if (members.length === 0) return [];
  const rows = await db
    .selectFrom('member_card')
    .select('member_id')
    .where((eb) => eb.and(key))
    .where('member_id', 'in', members)
    .where('card', 'like', '%"erased":true%')
    .execute();
  return rows.map((row) => row.member_id);
}

async function sweep({ db, key }: Shelf, made: number): Promise<boolean> {
  const old = await db
    .selectFrom('snapshot_block')
    .select('sha256')
    .where((eb) => eb.and(key))
    .where('made', '<', made)
    .limit(SWEPT_AT_ONCE)
    .execute();
  for (const { sha256 } of old) {
    await db
      .deleteFrom('snapshot_block')
      .where((eb) => eb.and({ ...key, sha256 }))
      .execute();
  }
  return old.length > 0;
}
