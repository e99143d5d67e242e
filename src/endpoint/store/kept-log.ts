import type { Selectable } from 'kysely';
import type { Fact } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { type Aside, NOT_TO_LOOK_AT } from './aside.ts';
import type {
  Chain,
  Ledger,
  Logged,
  LoggedFact,
  LoggedWithCard,
  Place,
  Range,
} from './contract.ts';
import type { Cell, LogRow, Shelf } from './tables.ts';

type KeptLog = Pick<
  Ledger,
  | 'head'
  | 'open'
  | 'takeNumbers'
  | 'rename'
  | 'places'
  | 'lastPlace'
  | 'hashAt'
  | 'asideCount'
  | 'asides'
  | 'asideOf'
  | 'after'
  | 'log'
  | 'newer'
  | 'settleAside'
  | 'settleLostImport'
>;

export function keptLog(shelf: Shelf): KeptLog {
  const { db, key, put } = shelf;
  return {
    head: () =>
      db
        .selectFrom('head')
        .select(['backend', 'g', 'renamed'])
        .where((eb) => eb.and(key))
        .executeTakeFirst(),
    async open(head) {
      await db
        .insertInto('head')
        .values({ ...key, ...head })
        .execute();
    },
    async takeNumbers(count) {
      const { g } = await db
        .updateTable('head')
        .set((eb) => ({ g: eb('g', '+', count) }))
        .where((eb) => eb.and(key))
        .returning('g')
        .executeTakeFirstOrThrow();
      return g - count + 1;
    },
    async rename(backend) {
      await db
        .updateTable('head')
        .set((eb) => ({ backend, renamed: eb.ref('g') }))
        .where((eb) => eb.and(key))
        .execute();
    },
    places: (chain, seqs) => places(shelf, chain, seqs),
    lastPlace: (chain) => lastPlace(shelf, chain),
    async hashAt(g) {
      const row = await db
        .selectFrom('log')
        .select('hash')
        .where((eb) => eb.and({ ...key, g }))
        .executeTakeFirst();
      return row?.hash;
    },
    async asideCount(till) {
      const { count } = await db
        .selectFrom('log')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where((eb) => eb.and({ ...key, till_id: till }))
        .where('aside', 'is not', null)
        .where('aside', 'not in', NOT_TO_LOOK_AT)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    after: (g, most) => after(shelf, g, most),
    log: (entries) =>
      put({
        into: 'log',
        columns: LOG_COLUMNS,
        rows: entries.map((logged) => rowOf(key, logged)),
      }),
    async asides(most) {
      const rows = await lookedAt(shelf).orderBy('g', 'desc').limit(most).execute();
      return rows.map(asideFrom);
    },
    async asideOf(hash) {
      const row = await lookedAt(shelf).where('hash', '=', hash).executeTakeFirst();
      return row && asideFrom(row);
    },
    newer: () => asideAs(shelf, 'NEWER'),
    settleAside: (g, aside) => settle(shelf, g, aside),
    settleLostImport: (batch) => settleLostImport(shelf, batch),
  };
}

async function places(
  { db, key }: Shelf,
  chain: Chain,
  { from, to }: Range,
): Promise<readonly Place[]> {
  const rows = await db
    .selectFrom('log')
    .select(['seq', 'fork', 'hash'])
    .where((eb) => eb.and({ ...key, till_id: chain.till, incarnation: chain.incarnation }))
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .orderBy('fork')
    .execute();
  return rows;
}

async function lastPlace({ db, key }: Shelf, chain: Chain): Promise<Place | undefined> {
  return await db
    .selectFrom('log')
    .select(['seq', 'fork', 'hash'])
    .where((eb) => eb.and({ ...key, till_id: chain.till, incarnation: chain.incarnation, fork: 0 }))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function after(shelf: Shelf, g: number, most: number): Promise<LoggedWithCard[]> {
  const { db, key } = shelf;
  const rows = await db
    .selectFrom('log')
    .selectAll()
    .where((eb) => eb.and(key))
    .where('g', '>', g)
    .orderBy('g')
    .limit(most)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return [];
  const cards = await cardsBetween(shelf, g, last.g);
  return rows.map((row) => loggedOf(row, cards.get(row.g) ?? []));
}

async function cardsBetween({ db, key }: Shelf, after: number, to: number) {
  const rows = await db
    .selectFrom('member_card')
    .select(['g', 'card'])
    .where((eb) => eb.and(key))
    .where('g', '>', after)
    .where('g', '<=', to)
    .orderBy('member_id')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.g);
  return new Map([...grouped].map(([g, of]) => [g, of.map(({ card }) => card)]));
}

async function settleLostImport(shelf: Shelf, batch: string): Promise<void> {
  for (const { g, fact } of await asideAs(shelf, 'BLOCKS_LOST')) {
    if (fact.body.type !== 'blocks.imported' || fact.body.batch !== batch) continue;
    await settle(shelf, g, 'TAKEN_BACK');
  }
}

/** Few facts are ever set aside: by their index, which a wish for an order would keep unused. */
async function asideAs({ db, key }: Shelf, aside: Aside): Promise<readonly LoggedFact[]> {
  const rows = await db
    .selectFrom('log')
    .select(['g', 'entry'])
    .where((eb) => eb.and({ ...key, aside }))
    .execute();
  const inOrder = rows.toSorted((a, b) => a.g - b.g);
  return inOrder.map(({ g, entry }) => ({ g, fact: (JSON.parse(entry) as { fact: Fact }).fact }));
}

/** By the index of those that are kept aside. */
function lookedAt({ db, key }: Shelf) {
  return db
    .selectFrom('log')
    .select(['g', 'aside', 'entry'])
    .where((eb) => eb.and(key))
    .where('aside', 'is not', null)
    .where('aside', 'not in', NOT_TO_LOOK_AT);
}

function asideFrom({ g, aside, entry }: Pick<Selectable<LogRow>, 'g' | 'aside' | 'entry'>) {
  const { fact } = JSON.parse(entry) as { readonly fact: Fact };
  return { g, fact, aside: aside as Aside };
}

async function settle({ db, key }: Shelf, g: number, aside: Aside): Promise<void> {
  await db
    .updateTable('log')
    .set({ aside })
    .where((eb) => eb.and({ ...key, g }))
    .execute();
}

const LOG_COLUMNS = [
  'programme_id',
  'bucket',
  'g',
  'till_id',
  'incarnation',
  'seq',
  'fork',
  'hash',
  'member_id',
  'aside',
  'received_at',
  'entry',
];

function rowOf({ programme_id, bucket }: Shelf['key'], logged: Logged): readonly Cell[] {
  const { g, till, incarnation, seq, fork, hash, member, aside, receivedAt, entry } = logged;
  const place = [programme_id, bucket, g, till, incarnation, seq, fork];
  return [...place, hash, member, aside, receivedAt, JSON.stringify(entry)];
}

/** Its JSON is read where it is asked for: a till has most of what it is told of already. */
function loggedOf(row: Selectable<LogRow>, cards: readonly string[]): LoggedWithCard {
  const { entry: entryJson } = row;
  return {
    g: row.g,
    till: row.till_id,
    incarnation: row.incarnation,
    seq: row.seq,
    fork: row.fork,
    hash: row.hash,
    member: row.member_id,
    aside: row.aside as Aside | null,
    receivedAt: row.received_at,
    entryJson,
    get entry() {
      return JSON.parse(entryJson) as Logged['entry'];
    },
    get cards() {
      return cards.map((card) => JSON.parse(card) as Card);
    },
    bytes: cards.reduce((sum, card) => sum + card.length, entryJson.length),
  };
}
