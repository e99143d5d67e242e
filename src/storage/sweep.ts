import { discardBatch } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { isLetGo } from './hold-batch.ts';

const LONGEST_LOAD = 24 * 60 * 60 * 1000;

/**
 * Removes what loads left that were cut off: batches that do not count and that no tab is loading.
 * What comes down the line stays: it is gone on with.
 */
export async function sweepBatches(db: TillDatabase): Promise<void> {
  const all = await db.batches.toArray();
  const cut = all.filter((row) => !row.whole && row.resumes !== true);
  for (const { batch, at } of cut) {
    const free = (await isLetGo(db.name, batch)) ?? db.clock.now() - at > LONGEST_LOAD;
    if (free) await discardBatch(db, batch);
  }
}
