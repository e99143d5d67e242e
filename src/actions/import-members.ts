import type { Result } from '#domain/result.ts';
import { type Imported, type ImportFile, type ImportRefusal, importFile } from './import-file.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

/** Enrols everybody in a checked file who is not here yet. Whoever is stays as she is. */
export function importMembers(
  shop: Shop,
  request: ImportFile,
): Promise<Result<Imported, ImportRefusal | NotRecorded>> {
  return importFile(shop, request, { givePoints: false, addsToKnown: false });
}
