import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { assert } from '#domain/assert.ts';
import type { Store } from '../contract.ts';
import { kyselyStore } from '../kysely-store.ts';
import type { Tables } from '../tables.ts';
import { MIGRATIONS } from './create-tables.ts';
import { ImmediateDialect } from './immediate-dialect.ts';

const FULL = 2;

/**
 * Opens the file, or a database in memory for ':memory:'. What was acknowledged must survive a
 * power cut: that SQLite waits for the disk is set and then asked back, each time.
 */
export function openSqlite(file: string): Store {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA busy_timeout = 5000;
  `);
  assertDurable(database, file === ':memory:' ? 'memory' : 'wal');
  migrate(database);
  return kyselyStore(new Kysely<Tables>({ dialect: new ImmediateDialect(database) }));
}

export function assertDurable(database: DatabaseSync, journal: 'wal' | 'memory'): void {
  assert(pragma(database, 'synchronous') === FULL, 'SQLite waits for the disk (synchronous=FULL)');
  assert(pragma(database, 'journal_mode') === journal, `SQLite keeps a ${journal} journal`);
}

function migrate(database: DatabaseSync): void {
  const version = Number(pragma(database, 'user_version'));
  assert(version <= MIGRATIONS.length, 'the data folder was written by a newer Habitué');
  for (const [n, migration] of MIGRATIONS.entries()) {
    if (n < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${n + 1}; COMMIT;`);
  }
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
