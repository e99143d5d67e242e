import { Dexie } from 'dexie';

/** Deletes a till's database with everything in it; tabs that still have it open let go of it. */
export async function forgetTill(name: string): Promise<void> {
  await Dexie.delete(name);
}

export async function isTillThere(name: string): Promise<boolean> {
  return await Dexie.exists(name);
}
