import { assert } from '#domain/assert.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import type { MemberId } from '#domain/member/member.ts';
import { packBlocks, unpackBlock } from '#protocol/block.ts';
import { discardBatch, removeBatch, stageBlocks } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { letGoOfBatch } from './hold-batch.ts';
import type { BatchRow } from './till-rows.ts';

const MOST_MERGED = 8;

/**
 * Packs many small batches of changed cards into one, the latest card of each member. It is staged
 * like any load; then one strict transaction puts it in their place. Cut off before that, it is
 * swept away and they still hold.
 */
export async function compactMerged(db: TillDatabase, most = MOST_MERGED): Promise<void> {
  const merged = await mergedBatches(db);
  if (merged.length <= most) return;
  const { batch } = await stageBlocks(db, packBlocks(await latestRecords(db, merged)));
  try {
    await db.transaction('rw', db.batches, db.places, db.blocks, async () => {
      const there = await db.batches.bulkGet(merged.map((row) => row.batch));
      assert(!there.includes(undefined), 'nobody packed them meanwhile');
      await db.batches.update(batch, { whole: true, merged: true, order: merged[0]?.order ?? 0 });
      for (const row of merged) await removeBatch(db, row.batch);
    });
    letGoOfBatch(db.name, batch);
  } catch (error) {
    await discardBatch(db, batch);
    throw error;
  }
}

/** The latest first. */
async function mergedBatches(db: TillDatabase): Promise<readonly BatchRow[]> {
  const rows = await db.batches.filter((row) => row.whole && row.merged === true).toArray();
  return rows.toSorted((a, b) => b.order - a.order);
}

async function latestRecords(
  db: TillDatabase,
  merged: readonly BatchRow[],
): Promise<Iterable<MemberRecord>> {
  const latest = new Map<MemberId, MemberRecord>();
  for (const { batch, blocks } of merged) {
    for (let n = 0; n < blocks; n += 1) {
      const row = await db.blocks.get([batch, n]);
      for (const record of row === undefined ? [] : unpackBlock(row.bytes)) {
        if (!latest.has(record.card.member)) latest.set(record.card.member, record);
      }
    }
  }
  return latest.values();
}
