import type { TillDatabase } from './database.ts';
import { asOutage, outageKind, StaleTab, type StorageOutage } from './outage.ts';
import { dropLookUps } from './search/look-up-store.ts';

/**
 * Asks the database, and once more after closing and opening it again: a lost connection and a disk
 * that has room again heal that way. A full disk first gives up the look-ups, which can be built
 * anew. What still does not answer is a `StorageOutage`.
 */
export async function whenStorageAnswers<Value>(
  db: TillDatabase,
  ask: () => PromiseLike<Value>,
): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (db.stale) throw new StaleTab('Another tab was updated.');
    const kind = outageKind(error);
    if (kind === undefined) throw error;
    return await askAgain(db, ask, kind);
  }
}

async function askAgain<Value>(
  db: TillDatabase,
  ask: () => PromiseLike<Value>,
  after: StorageOutage['kind'],
): Promise<Value> {
  try {
    if (after === 'full') await dropLookUps(db.name);
    db.close({ disableAutoOpen: false });
    await db.open();
    return await ask();
  } catch (error) {
    throw asOutage(error);
  }
}
