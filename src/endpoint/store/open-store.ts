import { join } from 'node:path';
import type { Store } from './contract.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

export interface StorePlace {
  /** Folder of the database file, or ':memory:'. */
  readonly dataFolder: string;
  /** The address of a PostgreSQL, which then keeps the shop instead of the file. */
  readonly database?: string | undefined;
}

export function openStore({ dataFolder, database }: StorePlace): Store {
  return database === undefined ? openSqlite(databaseFile(dataFolder)) : openPostgres(database);
}

export function databaseFile(dataFolder: string): string {
  return dataFolder === ':memory:' ? dataFolder : join(dataFolder, 'habitue.sqlite');
}
