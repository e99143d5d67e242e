import pg from 'pg';
import { newId, realChance } from '../../chance.ts';

/** An empty database of its own for one test; it goes with the server. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `fresh_${newId(realChance)}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
