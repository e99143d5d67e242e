import { Dexie } from 'dexie';
import type { MemberId } from '#domain/member/member.ts';
import { blockLines, memberOnLine } from '#protocol/block.ts';
import { removeBatch } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { placesOf } from './place.ts';
import { readBatch } from './read/batches.ts';
import { sealedIn } from './read/sealed-records.ts';
import type { Batch, KeptRow } from './till-rows.ts';

/**
 * Takes a batch out of the till. Members who bought, were called or changed here since stay, with
 * the history the batch held of them; all others are gone as if they had never come.
 */
export async function dropBatch(db: TillDatabase, batch: string): Promise<void> {
  await db.transaction('rw', tablesOfDropping(db), () => takeOut(db, batch));
  db.nudges.tell({ kind: 'batches' });
}

/** The same, inside the caller's transaction: the one that records `import.taken-back`. */
export async function takeOut(db: TillDatabase, batch: string): Promise<void> {
  const row = await readBatch(db, batch);
  if (row === undefined) return;
  for (const member of await changedSince(db, row)) await keepHistory(db, row, member);
  await removeBatch(db, batch);
  const till = await db.meta.get('till');
  if (till?.key === 'till') await db.meta.put({ ...till, version: till.version + 1 });
}

export function tablesOfDropping(db: TillDatabase) {
  return [db.batches, db.places, db.blocks, db.cards, db.kept, db.meta];
}

/** Members of the batch with a later card: in a row of their own, or in a later batch. */
async function changedSince(db: TillDatabase, batch: Batch): Promise<ReadonlySet<MemberId>> {
  const changed = new Set<MemberId>(await db.cards.toCollection().primaryKeys());
  const later = await db.batches.filter((other) => other.order > batch.order).toArray();
  for (const { batch: name } of later) {
    const blocks = db.blocks.where('[batch+n]').between([name, Dexie.minKey], [name, Dexie.maxKey]);
    await blocks.each(({ bytes }) => {
      for (const line of blockLines(bytes)) changed.add(memberOnLine(bytes, line));
    });
  }
  return new Set([...changed].filter((member) => !placesOf(batch.places, member).next().done));
}

async function keepHistory(db: TillDatabase, batch: Batch, member: MemberId): Promise<void> {
  const record = await sealedIn(db, batch, member);
  if (record === undefined) return;
  const before: KeptRow = (await db.kept.get(member)) ?? { member };
  await db.kept.put({ ...before, history: [...(before.history ?? []), ...record.history] });
}
