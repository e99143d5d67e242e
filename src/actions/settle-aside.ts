import type { AsideSettled } from '#domain/fact/aside-facts.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface SettleAside {
  /** The manager at the till. */
  readonly manager: string;
  /** The hash of what is kept aside. */
  readonly fact: string;
  readonly act: AsideSettled['act'];
}

export type AsideStays = NotRecorded | { readonly code: 'MANAGER_ONLY' };

/**
 * What a manager decides on a fact that is kept aside: it is judged once more, or nobody looks at
 * it any more. Written down like all else, so that it waits for the line where that is away.
 */
export async function settleAside(
  shop: Shop,
  { manager, fact, act }: SettleAside,
): Promise<Result<void, AsideStays>> {
  return await orNotRecorded(record(shop, { manager, fact, act }));
}

async function record(
  shop: Shop,
  { manager, fact, act }: SettleAside,
): Promise<Result<void, AsideStays>> {
  const manages = managerNamed(await readClerks(shop.db), manager) !== undefined;
  if (!manages) return refused({ code: 'MANAGER_ONLY' });
  await append(shop.db, { clerk: manager, at: momentNow(shop) }, () => ({
    bodies: [{ type: 'aside.settled', fact, act, manager }],
    cards: [],
  }));
  shop.nudge();
  return done(undefined);
}
