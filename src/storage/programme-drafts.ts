import type { TillDatabase } from './database.ts';
import { readProgrammeDrafts } from './read/read-programme-drafts.ts';
import type { ProgrammeDraft } from './till-rows.ts';

/** Keeps a draft as it is now; one of the same id is what it was before. */
export async function saveProgrammeDraft(db: TillDatabase, draft: ProgrammeDraft): Promise<void> {
  await changeDrafts(db, (drafts) => [...drafts.filter(({ id }) => id !== draft.id), draft]);
}

export async function dropProgrammeDraft(db: TillDatabase, draft: string): Promise<void> {
  await changeDrafts(db, (drafts) => drafts.filter(({ id }) => id !== draft));
}

type Drafts = readonly ProgrammeDraft[];

async function changeDrafts(db: TillDatabase, change: (drafts: Drafts) => Drafts): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const drafts = change(await readProgrammeDrafts(db));
    await db.meta.put({ key: 'programme-drafts', drafts });
  });
}
