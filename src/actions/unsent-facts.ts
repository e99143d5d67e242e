import type { Fact } from '#domain/fact/fact.ts';
import { done, type Result } from '#domain/result.ts';
import { readOutbox } from '#storage/outbox.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

/** What no endpoint has acknowledged: all of it can leave the device as a file. */
export async function unsentFacts(shop: Shop): Promise<Result<readonly Fact[], NotRecorded>> {
  const reading = readOutbox(shop.db, Number.MAX_SAFE_INTEGER);
  return await orNotRecorded(reading.then(done));
}
