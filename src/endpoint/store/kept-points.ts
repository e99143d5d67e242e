import type { Fact } from '#domain/fact/fact.ts';
import type { Held, Ledger } from './contract.ts';
import type { Shelf } from './tables.ts';

type KeptPoints = Pick<
  Ledger,
  | 'held'
  | 'putHeld'
  | 'dropHeld'
  | 'heldAt'
  | 'allotted'
  | 'noteAllotted'
  | 'published'
  | 'notePublished'
>;

/** What each till may spend of each member's points, and how far that was seen to. */
export function keptPoints(shelf: Shelf): KeptPoints {
  const { db, key } = shelf;
  return {
    async held(members) {
      if (members.length === 0) return [];
      const rows = await db
        .selectFrom('held')
        .select(['till_id', 'incarnation', 'member_id', 'lot', 'points'])
        .where((eb) => eb.and(key))
        .where(shelf.among('member_id', members))
        .execute();
      return rows.map((row) => ({
        till: row.till_id,
        incarnation: row.incarnation,
        member: row.member_id,
        lot: row.lot,
        points: row.points,
      }));
    },
    putHeld: (held) => putHeld(shelf, held),
    async dropHeld({ till, incarnation }) {
      await db
        .deleteFrom('held')
        .where((eb) => eb.and({ ...key, till_id: till }))
        .where('incarnation', '<', incarnation)
        .execute();
    },
    heldAt: () => heldAt(shelf),
    async allotted() {
      const head = await db
        .selectFrom('head')
        .select('allotted')
        .where((eb) => eb.and(key))
        .executeTakeFirst();
      return head?.allotted ?? 0;
    },
    async noteAllotted(allotted) {
      await db
        .updateTable('head')
        .set({ allotted })
        .where((eb) => eb.and(key))
        .execute();
    },
    published: () => published(shelf),
    async notePublished(g) {
      await db
        .insertInto('published')
        .values({ ...key, g })
        .execute();
    },
  };
}

async function putHeld({ db, key, put }: Shelf, held: readonly Held[]): Promise<void> {
  const place = ['programme_id', 'bucket', 'member_id', 'till_id', 'incarnation', 'lot'];
  await put({
    into: 'held',
    columns: [...place, 'points'],
    rows: held
      .filter(({ points }) => points !== 0)
      .map(({ till, incarnation, member, lot, points }) => [
        ...[key.programme_id, key.bucket, member, till, incarnation, lot, points],
      ]),
    replaces: place,
  });
  for (const { till, incarnation, member, lot, points } of held) {
    if (points !== 0) continue;
    const gone = { ...key, till_id: till, incarnation, member_id: member, lot };
    await db
      .deleteFrom('held')
      .where((eb) => eb.and(gone))
      .execute();
  }
}

async function heldAt({ db, key }: Shelf) {
  const rows = await db
    .selectFrom('held')
    .select((eb) => [
      'till_id',
      'incarnation',
      eb.fn.sum<number>('points').as('points'),
      eb.fn.count<number>('member_id').distinct().as('members'),
    ])
    .where((eb) => eb.and(key))
    .groupBy(['till_id', 'incarnation'])
    .orderBy('till_id')
    .orderBy('incarnation')
    .execute();
  return rows.map((row) => ({
    till: row.till_id,
    incarnation: row.incarnation,
    points: Number(row.points),
    members: Number(row.members),
  }));
}

async function published({ db, key }: Shelf) {
  const rows = await db
    .selectFrom('published')
    .innerJoin('log', (join) =>
      join
        .onRef('log.programme_id', '=', 'published.programme_id')
        .onRef('log.bucket', '=', 'published.bucket')
        .onRef('log.g', '=', 'published.g'),
    )
    .select(['log.g', 'log.entry'])
    .where('published.programme_id', '=', key.programme_id)
    .where('published.bucket', '=', key.bucket)
    .orderBy('published.g')
    .execute();
  return rows.map(({ g, entry }) => {
    const { fact } = JSON.parse(entry) as { readonly fact: Fact };
    return { g, fact };
  });
}
