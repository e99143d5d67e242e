import type { TillDatabase } from './database.ts';

/** Blocks that were written anew without somebody who was erased: what each was called, and is. */
export async function readReplaced(db: TillDatabase): Promise<Readonly<Record<string, string>>> {
  const row = await db.meta.get('replaced-blocks');
  return row?.key === 'replaced-blocks' ? row.names : {};
}
