import { asidesAnswer } from '#protocol/aside-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { noteAsides } from '#storage/note-asides.ts';
import type { Line } from './line.ts';
import { readToken } from './line-rows.ts';

/** Asks what is kept aside, of all tills, and keeps the answer; false where there is none. */
export async function listAsides(db: TillDatabase, line: Line): Promise<boolean> {
  const token = await readToken(db);
  if (token === undefined) return false;
  const listed = await line.ask({ method: 'GET', path: '/v1/aside', token, form: asidesAnswer });
  if (!listed.ok) return false;
  await noteAsides(db, listed.value.facts);
  return true;
}
