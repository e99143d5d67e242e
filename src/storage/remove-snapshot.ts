import { Dexie } from 'dexie';
import { removeBatch } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { letGoOfBatch } from './hold-batch.ts';

/** Takes a snapshot out of the till, as far as it had come. */
export async function removeSnapshot(db: TillDatabase, name: string): Promise<void> {
  await db.transaction('rw', db.batches, db.places, db.blocks, db.meta, async () => {
    await removeParts(db, name);
    const till = await db.meta.get('till');
    if (till?.key === 'till') await db.meta.put({ ...till, version: till.version + 1 });
  });
  db.nudges.tell({ kind: 'batches' });
}

/** The same, inside the caller's transaction. */
export async function removeParts(db: TillDatabase, name: string): Promise<void> {
  const parts = await db.batches.filter(({ snapshot }) => snapshot === name).toArray();
  for (const { batch } of parts) {
    letGoOfBatch(db.name, batch);
    await removeBatch(db, batch);
  }
}

export async function removeRest(db: TillDatabase, rest: string): Promise<void> {
  await db.blocks.where('[batch+n]').between([rest, Dexie.minKey], [rest, Dexie.maxKey]).delete();
  await db.batches.delete(rest);
}
