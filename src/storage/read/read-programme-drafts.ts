import type { TillDatabase } from '../database.ts';
import type { ProgrammeDraft } from '../till-rows.ts';

/** The programmes a manager works on here, in no order. */
export async function readProgrammeDrafts(db: TillDatabase): Promise<readonly ProgrammeDraft[]> {
  const row = await db.meta.get('programme-drafts');
  return row?.key === 'programme-drafts' ? row.drafts : [];
}
