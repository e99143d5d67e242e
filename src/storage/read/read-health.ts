import type { RecordedAt } from '#domain/fact/fact.ts';
import type { GoodsOverReturned } from '#protocol/notice.ts';
import type { TillDatabase } from '../database.ts';
import type { Mark } from '../mark.ts';
import { readOverReturned } from '../over-returned.ts';
import { placesOf, samePlaces } from '../place.ts';
import type { Batch } from '../till-rows.ts';
import { wholeBatches } from './batches.ts';
import { type PurchaseFound, readRecentPurchases } from './read-purchase.ts';
import { readWaiting, type Waiting } from './read-waiting.ts';

export interface Health {
  /** Whether the browser has promised not to clear the till's data; absent where it cannot say. */
  readonly persisted?: boolean;
  readonly usageBytes?: number;
  readonly freeBytes?: number;
  /** This database was found empty although the till had facts; the last one it had had. */
  readonly lost?: Mark;
  readonly lastRecordedAt?: RecordedAt;
  readonly lastPurchase?: PurchaseFound;
  readonly overReturned: readonly GoodsOverReturned[];
  readonly waiting: Waiting;
  readonly counts: { readonly members: number; readonly facts: number };
}

/** "Is everything saved?", in figures. */
export async function readHealth(db: TillDatabase): Promise<Health> {
  const [lost, last, [lastPurchase], overReturned, waiting, members, facts, disk] =
    await Promise.all([
      db.meta.get('lost'),
      db.facts.toCollection().last(),
      readRecentPurchases(db, 1),
      readOverReturned(db),
      readWaiting(db),
      countMembers(db),
      db.facts.count(),
      readDisk(),
    ]);
  return {
    ...disk,
    ...(lost?.key === 'lost' ? { lost: markFrom(lost) } : {}),
    ...(last === undefined ? {} : { lastRecordedAt: last.fact.recordedAt }),
    ...(lastPurchase === undefined ? {} : { lastPurchase }),
    overReturned,
    waiting,
    counts: { members, facts },
  };
}

/** Without counting rows: what the batches say, each member once, and who lies in none of them. */
export async function countMembers(db: TillDatabase): Promise<number> {
  const batches = await wholeBatches(db);
  const sealed = batches.reduce(
    (sum, batch, at) => sum + batch.members - countInAny(batch, batches.slice(at + 1)),
    0,
  );
  const changed = await db.cards.toCollection().primaryKeys();
  const fresh = changed.filter((member) =>
    batches.every(({ places }) => placesOf(places, member).next().done),
  );
  return sealed + fresh.length;
}

/** How many of a batch lie in one of the earlier ones as well. */
function countInAny({ places }: Batch, earlier: readonly Batch[]): number {
  const both = earlier.flatMap((other) =>
    Array.from(samePlaces(places, other.places), ([{ block, line }]) => `${block}.${line}`),
  );
  return new Set(both).size;
}

async function readDisk(): Promise<Pick<Health, 'persisted' | 'usageBytes' | 'freeBytes'>> {
  const storage: Partial<StorageManager> = globalThis.navigator?.storage ?? {};
  const [persisted, estimate] = await Promise.all([storage.persisted?.(), storage.estimate?.()]);
  const { usage, quota } = estimate ?? {};
  return {
    ...(persisted === undefined ? {} : { persisted }),
    ...(usage === undefined ? {} : { usageBytes: usage }),
    ...(usage === undefined || quota === undefined ? {} : { freeBytes: quota - usage }),
  };
}

function markFrom({ key: _, ...mark }: Mark & { readonly key: 'lost' }): Mark {
  return mark;
}
