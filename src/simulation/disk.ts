import type { TillDatabase } from '#storage/database.ts';
import { forgetTillState } from '#storage/till-state.ts';

/** Every row of a till's database at one moment. */
export type Dump = ReadonlyMap<string, readonly unknown[]>;

export async function dumpOf(db: TillDatabase): Promise<Dump> {
  return await db.transaction('r', db.tables, async () => {
    const rows = await Promise.all(db.tables.map((table) => table.toArray()));
    return new Map(db.tables.map((table, n) => [table.name, rows[n] ?? []]));
  });
}

/** The database is as it was then, as a restored profile would be. */
export async function load(db: TillDatabase, dump: Dump): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkPut([...(dump.get(table.name) ?? [])]);
    }
  });
  forgetTillState(db);
}
