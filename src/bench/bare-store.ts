import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '#endpoint/store/postgres/open-postgres.ts';
import { fillShop, PROGRAMME } from './filled-shop.ts';

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

/** SQLite in this process, FULL, one prepared statement a table, from where the endpoint is now. */
export async function bareSqlite(dataFolder: string): Promise<Bare> {
  const file = join(dataFolder, 'bare.sqlite');
  const from = new DatabaseSync(join(dataFolder, 'habitue.sqlite'));
  from.prepare('VACUUM INTO ?').run(file);
  const to = new DatabaseSync(file);
  to.exec('PRAGMA journal_mode = WAL');
  to.exec('PRAGMA synchronous = FULL');
  const inserts = TABLES.map((table) => {
    const columns = from
      .prepare(`${READS[table]} 0`)
      .columns()
      .map(({ name }) => name);
    return to.prepare(insert(table, columns, `(${columns.map(() => '?').join(', ')})`));
  });
  const last = () => Number(from.prepare('SELECT max(g) AS g FROM log').get()?.g);
  let g = last();
  return {
    async readPush() {
      const rows = TABLES.map((table) =>
        from
          .prepare(READS[table] + g)
          .all()
          .map((row) => Object.values(row) as Cells),
      );
      g = last();
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

/** PostgreSQL, one statement of many rows a table, in a shop of as many members. */
export async function barePostgres(
  [database, bare]: readonly [string, string],
  members: number,
): Promise<Bare> {
  const store = openPostgres(bare);
  await store.write(PROGRAMME, (ledger) => ledger.open({ backend: 'bare', g: 1 }));
  await fillShop(store, members);
  await store.close();
  const [from, to] = [database, bare].map((url) => new pg.Client({ connectionString: url }));
  if (from === undefined || to === undefined) throw new Error('two addresses are two clients');
  await Promise.all([from.connect(), to.connect()]);
  const last = async () => Number((await from.query('SELECT max(g) AS g FROM log')).rows[0]?.g);
  let g = await last();
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
      g = await last();
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
