import { Dexie } from 'dexie';
import { dropLookUps } from './search/look-up-store.ts';

/**
 * Deletes a till's database with everything in it, and what was packed for its search; tabs that
 * still have it open let go of it.
 */
export async function forgetTill(name: string): Promise<void> {
  await Promise.all([Dexie.delete(name), dropLookUps(name)]);
}

export async function isTillThere(name: string): Promise<boolean> {
  return await Dexie.exists(name);
}
