import { openTill, type TillDatabase } from '#storage/database.ts';
import { openSearch } from '#storage/search/open-search.ts';
import type { Search } from '#storage/search/search.ts';
import { startSearchWorker } from '#storage/search/start-worker.ts';

/** A till is loaded, and asked, some time after it was opened. */
const SETTLING_MS = 500;

/** A till of its own, with its search in a worker as in the shop. */
export async function openBareTill(name: string): Promise<{ db: TillDatabase; search: Search }> {
  const db = await openTill(name);
  const search = openSearch(db, { startWorker: () => startSearchWorker((url) => url) });
  await search.ready;
  await new Promise((soon) => setTimeout(soon, SETTLING_MS));
  return { db, search };
}

export async function foundAll(search: Search, count: number): Promise<void> {
  while ((await search.count()) < count) await new Promise((soon) => setTimeout(soon, 1));
}
