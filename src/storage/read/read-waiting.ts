import { Dexie } from 'dexie';
import type { TillDatabase } from '../database.ts';

export interface Waiting {
  readonly count: number;
  /** When the oldest of them was recorded: milliseconds since 1970. */
  readonly oldest?: number;
}

/** Facts that the endpoint has not acknowledged. At a till that is alone nothing waits. */
export async function readWaiting(db: TillDatabase): Promise<Waiting> {
  const till = await db.meta.get('till');
  return till?.key !== 'till' || till.alone ? { count: 0 } : await countUnsent(db);
}

/** The same, whether or not anybody is there to send them to. */
export async function countUnsent(db: TillDatabase): Promise<Waiting> {
  const sync = await db.meta.get('sync');
  const acked = sync?.key === 'sync' ? sync.acked : {};
  const last = await db.facts.toCollection().last();
  let count = 0;
  let oldest: number | undefined;
  for (let incarnation = 1; incarnation <= (last?.fact.incarnation ?? 0); incarnation += 1) {
    const unsent = db.facts
      .where('[fact.incarnation+fact.seq]')
      .between([incarnation, (acked[incarnation]?.seq ?? 0) + 1], [incarnation, Dexie.maxKey]);
    count += await unsent.count();
    oldest ??= (await unsent.first())?.fact.recordedAt.instant;
  }
  return oldest === undefined ? { count } : { count, oldest };
}
