import { Dexie, type Table } from 'dexie';
import type { Parts } from './pack-parts.ts';

/** A packed index as it is kept, so that a till that opens need not build it again. */
export interface PackRow {
  readonly pack: string;
  readonly format: number;
  readonly parts: Parts;
}

/**
 * What can be built again from the till's database: relaxed, and the first to go on a full
 * disk.
 */
export class LookUpStore extends Dexie {
  declare readonly packs: Table<PackRow, string>;

  constructor(database: string) {
    super(storeName(database), { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({ packs: 'pack' });
  }
}

export async function dropLookUps(database: string): Promise<void> {
  await Dexie.delete(storeName(database));
}

const storeName = (database: string) => `${database}.look-ups`;
