import type { ClientBase } from 'pg';
import { StoreUnfit } from '../store-away.ts';
import { MIGRATIONS } from './create-tables.ts';

/**
 * Brings the database to the shape of today. Of several endpoints that start at once one does it:
 * each step begins with its own number, which cannot be written twice.
 */
export async function migrate(client: Pick<ClientBase, 'query'>): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)');
  const { rows } = await client.query<{ readonly version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM schema_version',
  );
  const version = rows[0]?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new StoreUnfit('The database was written by a newer Habitué: update this one.');
  }
  for (const [n, migration] of MIGRATIONS.entries()) {
    if (n < version) continue;
    await client.query('BEGIN');
    await client.query('INSERT INTO schema_version VALUES ($1)', [n + 1]);
    await client.query(migration);
    await client.query('COMMIT');
  }
}
