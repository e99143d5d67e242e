import {
  listParked,
  park as parkDraft,
  readDraft,
  saveDraft,
  unpark as unparkDraft,
} from '#storage/draft.ts';
import type { Draft, Parked } from '#storage/till-rows.ts';
import type { Shop } from './shop.ts';

export type KeptDraft = Draft;
export type ParkedDraft = Parked;

/** Keeps what stands on the till, so that a reload or a crash finds it again. */
export async function keepDraft(shop: Shop, draft: KeptDraft): Promise<void> {
  await saveDraft(shop.db, draft);
}

export async function keptDraft(shop: Shop): Promise<KeptDraft | undefined> {
  return await readDraft(shop.db);
}

/** Puts a basket aside and leaves the till free for the next customer. */
export async function park(shop: Shop, draft: KeptDraft, label: string): Promise<string> {
  return await parkDraft(shop.db, draft, label);
}

/** Brings a basket back; nothing when another tab already has it. */
export async function unpark(shop: Shop, id: string): Promise<KeptDraft | undefined> {
  return await unparkDraft(shop.db, id);
}

export async function parkedDrafts(shop: Shop): Promise<readonly ParkedDraft[]> {
  return await listParked(shop.db);
}
