import type { AsideListed } from '#protocol/aside-message.ts';
import type { TillDatabase } from './database.ts';

/** Keeps what the endpoint last said is kept aside, for when the line is away. */
export async function noteAsides(db: TillDatabase, facts: readonly AsideListed[]): Promise<void> {
  await db.meta.put({ key: 'asides', facts });
}
