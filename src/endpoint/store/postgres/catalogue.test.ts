import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test as play } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { openPostgres } from './open-postgres.ts';

const server = inject('postgres');
const test = play.skipIf(server === '');
let client: pg.Client;

beforeAll(async () => {
  if (server === '') return;
  const database = await freshDatabase(server);
  // Two endpoints that start at once on an empty database.
  const stores = [openPostgres(database), openPostgres(database)];
  await Promise.all(stores.map((store) => store.ready()));
  for (const store of stores) await store.close();
  client = new pg.Client({ connectionString: database });
  await client.connect();
});

afterAll(() => client?.end());

/** What the database itself says of every table of ours but the list of the schema's steps. */
async function catalogue<Row extends object>(sql: string): Promise<Row[]> {
  const { rows } = await client.query<Row>(sql);
  return rows;
}

describe('what a distributed database asks of a table', () => {
  test('every unique index begins with the programme and its bucket', async () => {
    const unique = await catalogue<{ name: string; columns: string[] }>(`
      SELECT i.indexrelid::regclass::text AS name, array(
        SELECT attname::text FROM unnest(i.indkey) WITH ORDINALITY AS key (number, place)
        JOIN pg_attribute ON attrelid = i.indrelid AND attnum = key.number ORDER BY place
      ) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace
        AND c.relname <> 'schema_version'
    `);
    expect(unique.length).toBeGreaterThan(10);
    for (const { name, columns } of unique) {
      expect([name, ...columns.slice(0, 2)]).toEqual([name, 'programme_id', 'bucket']);
    }
  });

  test('every table has such a primary key, and the bucket is a small number', async () => {
    const tables = await catalogue<{ name: string; key: string | null; bucket: string }>(`
      SELECT c.relname AS name,
        (SELECT conname FROM pg_constraint WHERE conrelid = c.oid AND contype = 'p') AS key,
        (SELECT format_type(atttypid, atttypmod) FROM pg_attribute
          WHERE attrelid = c.oid AND attname = 'bucket') AS bucket
      FROM pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND c.relname <> 'schema_version'
    `);
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, key, bucket } of tables) {
      expect({ name, key, bucket }).toEqual({ name, key: `${name}_pkey`, bucket: 'smallint' });
    }
  });

  test('no sequence gives out numbers, nothing refers across tables, nothing fires', async () => {
    expect(await catalogue('SELECT * FROM pg_sequences')).toEqual([]);
    expect(await catalogue("SELECT conname FROM pg_constraint WHERE contype = 'f'")).toEqual([]);
    expect(await catalogue('SELECT tgname FROM pg_trigger')).toEqual([]);
  });

  test('the other indexes too, but the one that finds a shop by a code', async () => {
    const others = await catalogue<{ name: string; definition: string }>(`
      SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND indexdef NOT LIKE '%(programme_id, bucket, %'
        AND tablename <> 'schema_version'
    `);
    expect(others.map(({ name }) => name).toSorted()).toEqual(['head_pkey', 'pairing_code_hash']);
  });
});
