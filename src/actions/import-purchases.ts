import type { Result } from '#domain/result.ts';
import { type Imported, type ImportFile, type ImportRefusal, importFile } from './import-file.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface ImportPurchases extends ImportFile {
  /** Whether the purchases earn points by the programme of today. */
  readonly givePoints: boolean;
}

/** Writes a checked purchase history on the cards of those it names, and enrols who is unknown. */
export function importPurchases(
  shop: Shop,
  request: ImportPurchases,
): Promise<Result<Imported, ImportRefusal | NotRecorded>> {
  return importFile(shop, request, { givePoints: request.givePoints, addsToKnown: true });
}
