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
const HEAD = 'SELECT max(g) AS g FROM log';

export function readLog(endpoint: Endpoint): readonly LoggedEntry[] {
  const rows = ask<LogRow>(endpoint, ALL);
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) }));
}

/** The number of the last entry. */
export function readHead(endpoint: Endpoint): number | undefined {
  return ask<Pick<LogRow, 'g'>>(endpoint, HEAD)[0]?.g;
}

function ask<Row>({ folder, database }: Endpoint, question: string): readonly Row[] {
  return database === undefined ? fromSqlite(folder, question) : fromPostgres(database, question);
}

/** The receipts of all purchases that count, in order, and as often as they do. */
export function receiptsIn(log: readonly LoggedEntry[]): readonly string[] {
  return log.flatMap(({ aside, entry: { fact } }) => {
    const isPurchase = aside === '' && fact?.body.type === 'purchase.recorded';
    return isPurchase ? [fact.body.purchase?.receipt ?? ''] : [];
  });
}

type LogRow = Omit<LoggedEntry, 'entry'> & { readonly entry: string };

function fromSqlite<Row>(folder: string, question: string): readonly Row[] {
  const database = new DatabaseSync(join(folder, 'habitue.sqlite'), { readOnly: true });
  const rows = database.prepare(question).all() as unknown as readonly Row[];
  database.close();
  return rows;
}

function fromPostgres<Row>(database: string, question: string): readonly Row[] {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('No PostgreSQL to read with.');
  const asked = `SELECT to_json(rows) FROM (${question}) AS rows`;
  const told = spawnSync(join(bin, 'psql'), ['-XAt', '-d', database, '-c', asked], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (told.status !== 0) throw new Error(`PostgreSQL did not tell: ${told.stderr}`);
  return told.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
