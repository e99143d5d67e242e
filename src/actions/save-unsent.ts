import { done, type Result } from '#domain/result.ts';
import type { UnsentAsFile } from '#sync/status.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

/**
 * What no endpoint has acknowledged leaves the device as a file, which another till or the endpoint
 * takes in; with what was not recorded at all beside it, for whoever has to ring it up again.
 */
export async function saveUnsent(
  shop: Shop,
  beside?: unknown,
): Promise<Result<UnsentAsFile, NotRecorded>> {
  return await orNotRecorded(shop.unsentAsFile(beside).then(done));
}
