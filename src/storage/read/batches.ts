import { Fault } from '#domain/assert.ts';
import type { TillDatabase } from '../database.ts';
import type { Batch } from '../till-rows.ts';

/** So often may batches be packed into others while they are listed. */
const MOST_LISTS = 20;

const remembered = new WeakMap<TillDatabase, Map<string, Batch>>();

export async function readBatch(db: TillDatabase, name: string): Promise<Batch | undefined> {
  const [row, places] = await Promise.all([db.batches.get(name), db.places.get(name)]);
  return row && places && { ...row, ...places };
}

/** The whole batches, the latest first. A batch never changes, so it is read once. */
export async function wholeBatches(db: TillDatabase): Promise<readonly Batch[]> {
  const known = remembered.get(db) ?? new Map<string, Batch>();
  remembered.set(db, known);
  for (let list = 0; list < MOST_LISTS; list += 1) {
    if (await knowsThoseListed(db, known)) {
      return [...known.values()].toSorted((a, b) => b.order - a.order);
    }
  }
  throw new Fault('batches went faster than they can be listed');
}

/** Reads what is listed and not known yet; false when one of them went meanwhile. */
async function knowsThoseListed(db: TillDatabase, known: Map<string, Batch>): Promise<boolean> {
  const names = await db.batches.toCollection().primaryKeys();
  for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
  for (const name of names) {
    if (known.has(name)) continue;
    const row = await db.batches.get(name);
    if (row === undefined) return false;
    if (!row.whole) continue;
    const places = await db.places.get(name);
    if (places === undefined) return false;
    known.set(name, { ...row, ...places });
  }
  return true;
}
