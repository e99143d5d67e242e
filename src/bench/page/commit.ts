import type { FactBody } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import { append } from '#storage/append.ts';
import { openTill } from '#storage/database.ts';
import type { FactRow } from '#storage/till-rows.ts';
import { RowDatabase, rowOf } from './dexie-rows.ts';
import { people } from './people.ts';
import { answer, committed, openRaw, putAll } from './raw-idb.ts';
import { inTurn, type Times, timed } from './stopwatch.ts';

type Committer = 'floor' | 'ours' | 'rawFive' | 'dexieFive';

export interface CommitOptions {
  readonly rounds: number;
  readonly each: number;
  /** Databases that hold the members already. */
  readonly ours: string;
  readonly rows: string;
}

/**
 * One purchase after another, each strict, beside the same purchase in five rows of a database of
 * rows that answers the same look-ups.
 */
export async function benchCommit(options: CommitOptions): Promise<Times<Committer>> {
  const db = await openTill(options.ours);
  const rows = new RowDatabase(options.rows, true);
  await rows.open();
  const floor = await openRaw('commit-floor', { facts: 'key', cards: 'member' });
  const rawFive = await answer(indexedDB.open(options.rows));
  const cards = [...people(2_000)].map(({ card }) => card);
  let n = 0;
  const next = () => {
    n += 1;
    return { n, card: cards[n % cards.length] as Card, id: crypto.randomUUID() };
  };
  const factRow = await someFactRow(db.name, cards[0] as Card);
  return await inTurn<Committer>({
    rounds: options.rounds,
    each: options.each,
    warmUp: 20,
    contenders: {
      floor: () => {
        const { n: key, card } = next();
        return timed(() =>
          putAll(floor, [
            ['facts', { ...factRow, key }],
            ['cards', { member: card.member, card }],
          ]),
        );
      },
      ours: () => {
        const { card, id } = next();
        const bodies = [purchaseOf(card, id)];
        return timed(() => append(db, { clerk: 'ana' }, () => ({ bodies, cards: [card] })));
      },
      rawFive: () => {
        const { card, ...rest } = next();
        const five = fiveRows({ card, ...rest });
        return timed(() => readAndPut(rawFive, card.member, five));
      },
      dexieFive: () => {
        const { card, ...rest } = next();
        const five = fiveRows({ card, ...rest });
        return timed(() =>
          rows.transaction('rw', rows.tables, async () => {
            await rows.members.get(card.member);
            await rows.meta.get('head');
            for (const [table, row] of five) await rows.table(table).put(row);
          }),
        );
      },
    },
  });
}

/** What five tables need to stay in step: the member and the head are read in the transaction. */
async function readAndPut(
  db: IDBDatabase,
  member: string,
  rows: ReturnType<typeof fiveRows>,
): Promise<void> {
  const stores = rows.map(([store]) => store);
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  await answer(transaction.objectStore('members').get(member));
  await answer(transaction.objectStore('meta').get('head'));
  for (const [store, row] of rows) transaction.objectStore(store).put(row);
  await committed(transaction);
}

/** The very row that our commit writes, for the floor to write too. */
async function someFactRow(name: string, card: Card): Promise<FactRow> {
  const db = await openTill(name);
  const bodies = [purchaseOf(card, crypto.randomUUID())];
  await append(db, { clerk: 'ana' }, () => ({ bodies, cards: [card] }));
  const row = await db.facts.toCollection().last();
  db.leave();
  if (row === undefined) throw new Error('nothing was recorded');
  return row;
}

function fiveRows({ n, card, id }: { n: number; card: Card; id: string }) {
  const body = purchaseOf(card, id);
  return [
    ['sales', body.purchase],
    ['entries', { ...body.entries[0], id }],
    ['members', rowOf(card, true)],
    ['outbox', { id, sale: id }],
    ['meta', { id: 'head', n }],
  ] as const;
}

function purchaseOf(card: Card, id: string): Extract<FactBody, { type: 'purchase.recorded' }> {
  const line = (at: number) => ({
    id: `${at}`,
    sku: `SKU-${at}`,
    name: 'Silk blouse',
    colour: 'Ivory',
    size: 'M',
    quantity: 1,
    listMinor: 12_900,
    priceMinor: 12_900,
    taxBasisPoints: 2_000,
    netMinor: 12_900,
    discountMinor: 0,
    voucherMinor: 0,
    pointsMinor: 0,
    taxMinor: 2_150,
  });
  return {
    type: 'purchase.recorded',
    member: card.member,
    purchase: {
      id,
      receipt: `0001-${id.slice(0, 6)}`,
      day: '2026-11-23',
      member: card.member,
      currency: 'EUR',
      lines: [line(1), line(2)],
      tenders: [{ kind: 'card', amountMinor: 25_800 }],
      dueMinor: 25_800,
      taxMinor: 4_300,
      redeemedPoints: 0,
      earnedPoints: 258,
    },
    entries: [
      {
        kind: 'earned',
        member: card.member,
        day: '2026-11-23',
        points: 258,
        lot: id,
        why: { code: 'PURCHASE', purchase: id, receipt: '0001-000001' },
      },
    ],
    uses: [],
  };
}
