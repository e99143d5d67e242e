import { Dexie } from 'dexie';
import type { Fact } from '#domain/fact/fact.ts';
import type { TillDatabase } from './database.ts';

/** All of them, in the largest number that IndexedDB takes. */
export const EVERY_FACT = 2 ** 32 - 1;

/**
 * The facts that the endpoint has not acknowledged, in the order of the chain, an older
 * incarnation's first.
 */
export async function readOutbox(db: TillDatabase, most: number): Promise<readonly Fact[]> {
  return await db.transaction('r', db.meta, db.facts, async () => {
    const sync = await db.meta.get('sync');
    const acked = sync?.key === 'sync' ? sync.acked : {};
    const last = await db.facts.toCollection().last();
    const facts: Fact[] = [];
    for (let incarnation = 1; incarnation <= (last?.fact.incarnation ?? 0); incarnation += 1) {
      const rows = await db.facts
        .where('[fact.incarnation+fact.seq]')
        .between([incarnation, (acked[incarnation]?.seq ?? 0) + 1], [incarnation, Dexie.maxKey])
        .limit(most - facts.length)
        .toArray();
      facts.push(...rows.map((row) => row.fact));
    }
    return facts;
  });
}
