import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readImports } from '#storage/read/read-imports.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';

export interface TakeBackImport {
  readonly clerk: string;
  readonly batch: string;
}

export type TakeBackImportRefusal = NotRecorded | { readonly code: 'NOT_IMPORTED' };

/**
 * Takes an import back: who and what came with it goes. Members of it who did something here since
 * stay, with the history that they came with.
 */
export async function takeBackImport(
  shop: Shop,
  { clerk, batch }: TakeBackImport,
): Promise<Result<void, TakeBackImportRefusal>> {
  return await orNotRecorded(record(shop, { clerk, batch }));
}

async function record(
  shop: Shop,
  { clerk, batch }: TakeBackImport,
): Promise<Result<void, TakeBackImportRefusal>> {
  let isThere = false;
  await append(shop.db, { clerk, at: momentNow(shop) }, async () => {
    const imports = await readImports(shop.db);
    isThere = imports.some((one) => one.batch === batch && !one.takenBack);
    return { bodies: isThere ? [{ type: 'import.taken-back', batch }] : [], cards: [] };
  });
  if (!isThere) return refused({ code: 'NOT_IMPORTED' });
  shop.nudge();
  return done(undefined);
}
