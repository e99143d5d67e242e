import type { Programme } from '#domain/programme/programme.ts';
import { done, type Result } from '#domain/result.ts';
import { whenStorageAnswers } from '#storage/heal.ts';
import { dropProgrammeDraft, saveProgrammeDraft } from '#storage/programme-drafts.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface KeepProgrammeDraft {
  /** Absent for a new one. */
  readonly draft?: string;
  readonly programme: Programme;
}

/** Keeps a programme that a manager works on, on this device alone, and gives back its id. */
export async function keepProgrammeDraft(
  shop: Shop,
  { draft, programme }: KeepProgrammeDraft,
): Promise<Result<string, NotRecorded>> {
  const id = draft ?? shop.newId();
  const keep = () => saveProgrammeDraft(shop.db, { id, programme, at: shop.now() });
  return await orNotRecorded(whenStorageAnswers(shop.db, keep).then(() => done(id)));
}

/** Throws a draft away. Keeping it again brings it back. */
export async function throwAwayProgrammeDraft(
  shop: Shop,
  draft: string,
): Promise<Result<void, NotRecorded>> {
  const drop = () => dropProgrammeDraft(shop.db, draft);
  return await orNotRecorded(whenStorageAnswers(shop.db, drop).then(done));
}
