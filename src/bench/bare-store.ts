import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '#endpoint/store/postgres/open-postgres.ts';
import { openSqlite } from '#endpoint/store/sqlite/open-sqlite.ts';

/** The least that keeping a push takes: its rows, in one transaction, on the disk. */
export interface Bare {
  /** Reads what the last push left with the endpoint; the act puts it into the bare database. */
  readPush(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

type Cells = (string | number | null)[];

const TABLES = ['log', 'member_card', 'sale', 'counted'] as const;
/** The rows of a push, of each table. */
const READS: Readonly<Record<(typeof TABLES)[number], string>> = {
  log: 'SELECT * FROM log WHERE g > ',
  member_card: 'SELECT * FROM member_card WHERE g > ',
  sale: 'SELECT * FROM sale WHERE g > ',
  counted: 'SELECT programme_id, bucket, purchase_id AS id FROM sale WHERE g > ',
};
const CARD =
  ' ON CONFLICT (programme_id, bucket, member_id) DO UPDATE' +
  ' SET g = excluded.g, fold_order = excluded.fold_order, card = excluded.card';

function insert(table: string, columns: readonly string[], places: string): string {
  const replaces = table === 'member_card' ? CARD : '';
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}${replaces}`;
}

/** SQLite in this process, FULL, one prepared statement a table. */
export async function bareSqlite(dataFolder: string): Promise<Bare> {
  const file = join(dataFolder, 'bare.sqlite');
  await openSqlite(file).close();
  const from = new DatabaseSync(join(dataFolder, 'habitue.sqlite'), { readOnly: true });
  const to = new DatabaseSync(file);
  to.exec('PRAGMA synchronous = FULL');
  const inserts = TABLES.map((table) => {
    const columns = from
      .prepare(`${READS[table]} 0`)
      .columns()
      .map(({ name }) => name);
    return to.prepare(insert(table, columns, `(${columns.map(() => '?').join(', ')})`));
  });
  let g = 0;
  return {
    async readPush() {
      const rows = TABLES.map((table) =>
        from
          .prepare(READS[table] + g)
          .all()
          .map((row) => Object.values(row) as Cells),
      );
      g = Number(from.prepare('SELECT max(g) AS g FROM log').get()?.g);
      return async () => {
        to.exec('BEGIN IMMEDIATE');
        for (const [n, table] of rows.entries()) for (const row of table) inserts[n]?.run(...row);
        to.exec('COMMIT');
      };
    },
    async close() {
      from.close();
      to.close();
    },
  };
}

/** PostgreSQL, one statement of many rows a table. */
export async function barePostgres(database: string, bare: string): Promise<Bare> {
  const store = openPostgres(bare);
  await store.ready();
  await store.close();
  const [from, to] = [database, bare].map((url) => new pg.Client({ connectionString: url }));
  if (from === undefined || to === undefined) throw new Error('two addresses are two clients');
  await Promise.all([from.connect(), to.connect()]);
  let g = 0;
  return {
    async readPush() {
      const statements: { text: string; values: Cells }[] = [];
      for (const table of TABLES) {
        const read = { text: READS[table] + g, rowMode: 'array' as const };
        const { rows, fields } = await from.query<Cells>(read);
        if (rows.length === 0) continue;
        const columns = fields.map(({ name }) => name);
        const places = rows.map(
          (row, at) => `(${row.map((_, n) => `$${at * row.length + n + 1}`)})`,
        );
        const text = insert(table, columns, places.join(', '));
        statements.push({ text, values: rows.flat() });
      }
      g = Number((await from.query('SELECT max(g) AS g FROM log')).rows[0]?.g);
      return async () => {
        await to.query('BEGIN');
        for (const statement of statements) await to.query(statement);
        await to.query('COMMIT');
      };
    },
    async close() {
      await Promise.all([from.end(), to.end()]);
    },
  };
}
