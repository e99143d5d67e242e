import { Dexie, RangeSet } from 'dexie';
import type { Card } from '#domain/member/card.ts';
import type { TillDatabase } from './database.ts';
import { CURRENT_DRAFT } from './draft.ts';
import type { FactRow, TillRow } from './till-rows.ts';

export interface LeanCommit {
  readonly rows: readonly FactRow[];
  readonly cards: readonly Card[];
  readonly clearsDraft: boolean;
  /** Throws when the till is not as it was; then nothing is written. */
  readonly check: (till: TillRow | undefined) => void;
}

/**
 * Writes facts and cards in one strict transaction, straight on the connection that Dexie holds:
 * the commit of a purchase is what a clerk waits for, and Dexie's own transaction would take half
 * as long again. Dexie's live queries are told what was written, as it tells them itself.
 */
export async function leanCommit(db: TillDatabase, commit: LeanCommit): Promise<void> {
  if (!db.isOpen()) await db.open();
  await write(db.backendDB(), commit);
  Dexie.on.storagemutated.fire(writtenParts(db.name, commit));
}

function write(connection: IDBDatabase, { rows, cards, clearsDraft, check }: LeanCommit) {
  const stores = ['meta', 'facts', 'cards', ...(clearsDraft ? ['drafts'] : [])];
  const transaction = connection.transaction(stores, 'readwrite', { durability: 'strict' });
  return new Promise<void>((resolve, reject) => {
    let refused: unknown;
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(refused ?? transaction.error ?? new Aborted());
    const reading = transaction.objectStore('meta').get('till');
    reading.onsuccess = () => {
      try {
        check(reading.result as TillRow | undefined);
        transaction.commit();
      } catch (error) {
        refused = error;
        transaction.abort();
      }
    };
    try {
      for (const row of rows) transaction.objectStore('facts').add(row);
      for (const card of cards) {
        transaction.objectStore('cards').put({ member: card.member, card });
      }
      if (clearsDraft) transaction.objectStore('drafts').delete(CURRENT_DRAFT);
    } catch (error) {
      refused = error;
      transaction.abort();
    }
  });
}

class Aborted extends Error {
  override readonly name = 'AbortError';
}

function writtenParts(database: string, { rows, cards, clearsDraft }: LeanCommit) {
  const part = (name: string) => `idb://${database}/${name}`;
  const facts = rows.map(({ fact }) => [fact.incarnation, fact.seq]);
  const members = cards.map((card) => card.member);
  const drafts = clearsDraft ? [CURRENT_DRAFT] : [];
  return {
    [part('facts/')]: rangesOf(facts),
    [part('facts/:dels')]: rangesOf(facts),
    [part('facts/about')]: rangesOf(rows.flatMap((row) => [...row.about])),
    [part('cards/')]: rangesOf(members),
    [part('cards/:dels')]: rangesOf(members),
    [part('drafts/')]: rangesOf(drafts),
    [part('drafts/:dels')]: rangesOf(drafts),
  };
}

function rangesOf(keys: readonly (string | readonly number[])[]) {
  return new RangeSet().addKeys([...keys]);
}
