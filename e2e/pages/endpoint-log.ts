import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { findPostgres } from '#setup/postgres.ts';
import type { Endpoint } from './endpoint.ts';

/** A fact or a notice in the endpoint's order, read past the endpoint. */
export interface LoggedEntry {
  readonly g: number;
  readonly till: string;
  /** Why it does not count; empty where it does. */
  readonly aside: string;
  readonly entry: {
    readonly fact?: {
      readonly body: {
        readonly type: string;
        readonly member?: string;
        readonly purchase?: { readonly receipt: string };
      };
    };
  };
}

const ALL = `SELECT g, till_id AS till, coalesce(aside, '') AS aside, entry FROM log ORDER BY g`;

export function readLog({ folder, database }: Endpoint): readonly LoggedEntry[] {
  const rows = database === undefined ? fromSqlite(folder) : fromPostgres(database);
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) }));
}

/** The receipts of all purchases that count, in order, and as often as they do. */
export function receiptsIn(log: readonly LoggedEntry[]): readonly string[] {
  return log.flatMap(({ aside, entry: { fact } }) => {
    const isPurchase = aside === '' && fact?.body.type === 'purchase.recorded';
    return isPurchase ? [fact.body.purchase?.receipt ?? ''] : [];
  });
}

type LogRow = Omit<LoggedEntry, 'entry'> & { readonly entry: string };

function fromSqlite(folder: string): readonly LogRow[] {
  const database = new DatabaseSync(join(folder, 'habitue.sqlite'), { readOnly: true });
  const rows = database.prepare(ALL).all() as unknown as readonly LogRow[];
  database.close();
  return rows;
}

function fromPostgres(database: string): readonly LogRow[] {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('No PostgreSQL to read with.');
  const asked = `SELECT to_json(rows) FROM (${ALL}) AS rows`;
  const told = spawnSync(join(bin, 'psql'), ['-XAt', '-d', database, '-c', asked], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (told.status !== 0) throw new Error(`PostgreSQL did not tell: ${told.stderr}`);
  return told.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogRow);
}
