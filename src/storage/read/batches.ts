import type { TillDatabase } from '../database.ts';
import type { Batch } from '../till-rows.ts';

const remembered = new WeakMap<TillDatabase, Map<string, Batch>>();

export async function readBatch(db: TillDatabase, name: string): Promise<Batch | undefined> {
  const [row, places] = await Promise.all([db.batches.get(name), db.places.get(name)]);
  return row && places && { ...row, ...places };
}

/** The whole batches, the latest first. A batch never changes, so it is read once. */
export async function wholeBatches(db: TillDatabase): Promise<readonly Batch[]> {
  const known = remembered.get(db) ?? new Map<string, Batch>();
  remembered.set(db, known);
  const names = await db.batches.toCollection().primaryKeys();
  for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
  const missing = names.filter((name) => !known.has(name));
  for (const name of missing) {
    const batch = await readBatch(db, name);
    if (batch?.whole) known.set(name, batch);
  }
  return [...known.values()].toSorted((a, b) => b.order - a.order);
}
