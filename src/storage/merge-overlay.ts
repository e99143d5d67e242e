import { packBlock } from '#protocol/block.ts';
import { compactMerged } from './compact-merged.ts';
import type { TillDatabase } from './database.ts';
import { PlaceList } from './place.ts';

const MOST_ROWS = 5_000;
const ROWS_A_STEP = 500;

/**
 * Packs rows of changed cards into blocks when they have become many. Each step is one strict
 * transaction that writes a batch and deletes the rows it holds: cut off anywhere, every card lies
 * in exactly one of the two. Histories stay where they are; a reader joins them. Of whoever was
 * found to be one with another the card stays a row: lists look for those two among the rows.
 */
export async function mergeOverlay(db: TillDatabase, mostRows = MOST_ROWS): Promise<void> {
  if ((await db.cards.count()) <= mostRows) return;
  while (await mergeStep(db));
  await compactMerged(db);
  db.nudges.tell({ kind: 'batches' });
}

/** Packs the next rows; false when none were left. */
async function mergeStep(db: TillDatabase): Promise<boolean> {
  return await db.transaction('rw', db.cards, db.batches, db.places, db.blocks, async () => {
    const rows = await db.cards
      .filter(({ card }) => !card.linked)
      .limit(ROWS_A_STEP)
      .toArray();
    if (rows.length === 0) return false;
    const bytes = packBlock(rows.map(({ card }) => ({ card, history: [] })));
    const places = new PlaceList();
    const members = places.addBlock(0, bytes);
    const orders = (await db.batches.toArray()).map((row) => row.order);
    const batch = db.newId();
    await db.blocks.add({ batch, n: 0, bytes });
    await db.batches.add({
      batch,
      whole: true,
      merged: true,
      at: db.clock.now(),
      order: Math.max(0, ...orders) + 1,
      blocks: 1,
      members,
    });
    await db.places.add({ batch, places: places.sorted() });
    await db.cards.bulkDelete(rows.map((row) => row.member));
    return true;
  });
}
