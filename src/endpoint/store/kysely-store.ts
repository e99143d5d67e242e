import type { Kysely } from 'kysely';
import type { Ledger, Store } from './contract.ts';
import { glance, noteSeen } from './glance.ts';
import { keptBlocks } from './kept-blocks.ts';
import { keptCards } from './kept-cards.ts';
import { keptLinks } from './kept-links.ts';
import { keptLog } from './kept-log.ts';
import { keptPhones } from './kept-phones.ts';
import { keptPoints } from './kept-points.ts';
import { keptSales } from './kept-sales.ts';
import { keptSnapshots } from './kept-snapshots.ts';
import { keptStream } from './kept-stream.ts';
import { keptTills } from './kept-tills.ts';
import { type Among, BUCKET, type Put, type Shelf, type Tables } from './tables.ts';

/** What differs between one SQL engine and another. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** Within the transaction that `db` is. */
  put(db: Kysely<Tables>): Put;
  readonly among: Among;
  ready(): Promise<void>;
  /** One statement, which sees one moment by itself. */
  ask<Value>(act: (db: Kysely<Tables>) => Promise<Value>): Promise<Value>;
  /** Alone within the programme, all or nothing. */
  write<Value>(programme: string, act: (db: Kysely<Tables>) => Promise<Value>): Promise<Value>;
  /** Several statements that see one moment. */
  read<Value>(act: (db: Kysely<Tables>) => Promise<Value>): Promise<Value>;
  /** What was written over is nowhere in its files any more, as far as the engine can say so. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** The contract over any SQL engine that Kysely speaks to. */
export function kyselyStore(engine: Engine): Store {
  return {
    ready: () => engine.ready(),
    write: (programme, act) => engine.write(programme, (db) => act(ledger(engine, db, programme))),
    read: (programme, act) => engine.read((db) => act(ledger(engine, db, programme))),
    glance: (programme, till) => engine.ask((db) => glance(db, programme, till)),
    noteSeen: (seen) => engine.ask((db) => noteSeen(db, seen)),
    async programmes() {
      const heads = await engine.ask((db) =>
        db.selectFrom('head').select('programme_id').distinct().execute(),
      );
      return heads.map((head) => head.programme_id);
    },
    async programmeOfCode(codeHash) {
      const code = await engine.ask((db) =>
        db
          .selectFrom('pairing_code')
          .select('programme_id')
          .where('code_hash', '=', codeHash)
          .executeTakeFirst(),
      );
      return code?.programme_id;
    },
    wipe: () => engine.wipe(),
    close: () => engine.close(),
  };
}

function ledger(engine: Engine, db: Kysely<Tables>, programme: string): Ledger {
  const key = { programme_id: programme, bucket: BUCKET };
  const shelf: Shelf = { db, key, put: engine.put(db), among: engine.among };
  return {
    ...keptLog(shelf),
    ...keptTills(shelf),
    ...keptCards(shelf),
    ...keptPhones(shelf),
    ...keptLinks(shelf),
    ...keptPoints(shelf),
    ...keptSales(shelf),
    ...keptBlocks(shelf),
    ...keptSnapshots(shelf),
    ...keptStream(shelf),
  };
}
