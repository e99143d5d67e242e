import type { TillDatabase } from './database.ts';
import type { Draft, Parked } from './till-rows.ts';

/** The draft on the screen; the others are parked. */
export const CURRENT_DRAFT = 'current';

export async function saveDraft(db: TillDatabase, draft: Draft): Promise<void> {
  await db.drafts.put({ id: CURRENT_DRAFT, draft, at: db.clock.now() });
}

export async function readDraft(db: TillDatabase): Promise<Draft | undefined> {
  return (await db.drafts.get(CURRENT_DRAFT))?.draft;
}

/** Puts a draft aside; the screen's own is empty then. Gives back its id. */
export async function park(db: TillDatabase, draft: Draft, label?: string): Promise<string> {
  const id = db.newId();
  const row = { id, draft, at: db.clock.now(), ...(label === undefined ? {} : { label }) };
  await db.transaction('rw', db.drafts, async () => {
    await db.drafts.put(row);
    await db.drafts.delete(CURRENT_DRAFT);
  });
  return id;
}

/** Takes a parked draft onto the screen. Nothing when another tab already has it. */
export async function unpark(db: TillDatabase, id: string): Promise<Draft | undefined> {
  return await db.transaction('rw', db.drafts, async () => {
    const row = await db.drafts.get(id);
    if (row === undefined) return undefined;
    await db.drafts.delete(id);
    await db.drafts.put({ ...row, id: CURRENT_DRAFT });
    return row.draft;
  });
}

/** Oldest first. */
export async function listParked(db: TillDatabase): Promise<readonly Parked[]> {
  const rows = await db.drafts.where('id').notEqual(CURRENT_DRAFT).toArray();
  return rows.toSorted((a, b) => a.at - b.at);
}
