import type { Day } from '#domain/calendar/day.ts';
import { nextVersion, type PublishRefusal } from '#domain/programme/next-version.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { type Result, refused } from '#domain/result.ts';
import { append } from '#storage/append.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export interface PublishProgramme {
  /** A manager. */
  readonly by: string;
  readonly programme: Programme;
  /** The first day it holds. */
  readonly from: Day;
}

export type PublishProgrammeRefusal =
  | NotRecorded
  | PublishRefusal
  | { readonly code: 'MANAGER_ONLY' };

/** Makes a draft the shop's next version, in force from a day. Every till that syncs gets it. */
export async function publishProgramme(
  shop: Shop,
  request: PublishProgramme,
): Promise<Result<Programme, PublishProgrammeRefusal>> {
  return await orNotRecorded(record(shop, request));
}

async function record(
  shop: Shop,
  { by, programme, from }: PublishProgramme,
): Promise<Result<Programme, PublishProgrammeRefusal>> {
  const moment = momentNow(shop);
  let decided: Result<Programme, PublishProgrammeRefusal> = refused({ code: 'MANAGER_ONLY' });
  await append(shop.db, { clerk: by, at: moment }, async () => {
    const [clerks, published] = await Promise.all([readClerks(shop.db), readProgrammes(shop.db)]);
    decided = managerNamed(clerks, by)
      ? nextVersion(programme, { published, from, today: moment.day })
      : refused({ code: 'MANAGER_ONLY' });
    if (!decided.ok) return { bodies: [], cards: [] };
    return { bodies: [{ type: 'programme.published', programme: decided.value }], cards: [] };
  });
  if (decided.ok) shop.nudge();
  return decided;
}
