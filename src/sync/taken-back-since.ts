import type { Fact } from '#domain/fact/fact.ts';
import type { TillDatabase } from '#storage/database.ts';
import type { FactRow, PulledRow } from '#storage/till-rows.ts';

/**
 * Which imports among these facts were taken back since, and their blocks with them: nobody need
 * ask for those. A batch that is gone for any other reason is not among them.
 */
export async function takenBackSince(
  db: TillDatabase,
  push: readonly Fact[],
): Promise<readonly string[]> {
  const imported = push.flatMap(({ body }) =>
    body.type === 'blocks.imported' ? [body.batch] : [],
  );
  if (imported.length === 0) return [];
  const here = new Set(await db.batches.where('batch').anyOf(imported).primaryKeys());
  const gone = imported.filter((batch) => !here.has(batch));
  if (gone.length === 0) return [];
  const takenBack = new Set<string>();
  const note = ({ fact: { body } }: FactRow | PulledRow) => {
    if (body.type === 'import.taken-back') takenBack.add(body.batch);
  };
  await db.facts.each(note);
  await db.pulled.each(note);
  return gone.filter((batch) => takenBack.has(batch));
}
