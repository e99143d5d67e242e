import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Store } from '../contract.ts';
import { kyselyStore } from '../kysely-store.ts';
import { StoreUnfit } from '../store-away.ts';
import type { Tables } from '../tables.ts';
import { Checkpointer, JOURNAL_KEPT_BYTES } from './checkpointer.ts';
import { MIGRATIONS } from './create-tables.ts';
import { ImmediateDialect } from './immediate-dialect.ts';
import { putRows } from './put-rows.ts';

const FULL = 2;
/** Of the file, in memory: who buys comes back, and so do the pages that she is on. */
const CACHE_KIB = 65_536;
/** Of a new file. A push to a large shop changes a row here and a row there: each costs a page. */
const PAGE_BYTES = 2048;
/** Where the journal is not copied beside the writes, or not as fast, they do so themselves. */
const MOST_JOURNAL_PAGES = 64_000;

/**
 * Opens the file, or a database in memory for ':memory:'. What was acknowledged must survive a
 * power cut: that SQLite waits for the disk is set and then asked back, each time. What is written
 * over is written over in the file as well.
 */
export function openSqlite(file: string): Store {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA page_size = ${PAGE_BYTES};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA busy_timeout = 5000;
    PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA wal_autocheckpoint = ${MOST_JOURNAL_PAGES};
    PRAGMA journal_size_limit = ${JOURNAL_KEPT_BYTES};
  `);
  assertDurable(database, file === ':memory:' ? 'memory' : 'wal');
  migrate(database);
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
  const put = putRows(database);
  const checkpointer = new Checkpointer(file);
  return kyselyStore({
    db,
    put: () => put,
    among: (column, values) =>
      sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    ready: async () => undefined,
    ask: (act) => act(db),
    async write(_, act) {
      const value = await db.transaction().execute(act);
      checkpointer.consider();
      return value;
    },
    read: (act) => db.connection().execute(act),
    async wipe() {
      await checkpointer.settled();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      await checkpointer.close();
      await db.destroy();
    },
  });
}

export function assertDurable(database: DatabaseSync, journal: 'wal' | 'memory'): void {
  if (pragma(database, 'synchronous') !== FULL) {
    throw new StoreUnfit('SQLite does not wait for the disk: it needs synchronous=FULL.');
  }
  if (pragma(database, 'journal_mode') !== journal) {
    throw new StoreUnfit(`SQLite keeps no ${journal} journal in the data folder.`);
  }
}

function migrate(database: DatabaseSync): void {
  const version = Number(pragma(database, 'user_version'));
  if (version > MIGRATIONS.length) {
    throw new StoreUnfit('The data folder was written by a newer Habitué: update this one.');
  }
  for (const [n, migration] of MIGRATIONS.entries()) {
    if (n < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${n + 1}; COMMIT;`);
  }
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
