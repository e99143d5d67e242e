import type { ClientBase } from 'pg';
import { StoreUnfit } from '../store-away.ts';

interface Settings {
  readonly version: number;
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly full_page_writes: string;
  readonly encoding: string;
}

const OLDEST = 150_000;

/**
 * What was acknowledged must survive a power cut: the server is asked at every connection whether
 * it waits for the disk, for it may have been started anew with other settings.
 */
export async function assertDurable(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<Settings>(`
    SELECT current_setting('server_version_num')::integer AS version,
      current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS synchronous_commit,
      current_setting('full_page_writes') AS full_page_writes,
      current_setting('server_encoding') AS encoding
  `);
  const unfit = rows[0] && whyUnfit(rows[0]);
  if (unfit !== undefined) throw new StoreUnfit(unfit);
}

export function whyUnfit(settings: Settings): string | undefined {
  const { version, encoding } = settings;
  if (version < OLDEST) {
    return `PostgreSQL 15 or later is needed; this server is ${Math.floor(version / 10_000)}.`;
  }
  if (encoding !== 'UTF8') {
    return `The database has to be in UTF8, not ${encoding}: names of people are kept in it.`;
  }
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'] as const) {
    if (settings[name] !== 'off') continue;
    return (
      `PostgreSQL runs with ${name}=off: purchases that were answered for would be lost with ` +
      'the power. Switch it on.'
    );
  }
  return undefined;
}
