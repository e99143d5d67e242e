import type { TillDatabase } from '../database.ts';
import type { BatchRow } from '../till-rows.ts';

const remembered = new WeakMap<TillDatabase, Map<string, BatchRow>>();

/** The whole batches, the latest first. A batch never changes, so it is read once. */
export async function wholeBatches(db: TillDatabase): Promise<readonly BatchRow[]> {
  const known = remembered.get(db) ?? new Map<string, BatchRow>();
  remembered.set(db, known);
  const names = await db.batches.toCollection().primaryKeys();
  for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
  const missing = names.filter((name) => !known.has(name));
  for (const row of missing.length === 0 ? [] : await db.batches.bulkGet(missing)) {
    if (row?.whole) known.set(row.batch, row);
  }
  return [...known.values()].toSorted((a, b) => b.order - a.order);
}
