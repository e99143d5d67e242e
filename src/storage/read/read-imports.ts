import type { BlocksImported, RecordedAt } from '#domain/fact/fact.ts';
import type { TillDatabase } from '../database.ts';

export interface ImportFound extends Omit<BlocksImported, 'type' | 'blocks'> {
  readonly recordedAt: RecordedAt;
  readonly clerk: string;
  /** Taken back since. */
  readonly takenBack: boolean;
}

/** The imports of this till, the latest first. */
export async function readImports(db: TillDatabase): Promise<readonly ImportFound[]> {
  const imports: Omit<ImportFound, 'takenBack'>[] = [];
  const takenBack = new Set<string>();
  await db.facts.each(({ fact: { body, recordedAt, clerk } }) => {
    if (body.type === 'import.taken-back') takenBack.add(body.batch);
    if (body.type !== 'blocks.imported') return;
    const { batch, source, counts } = body;
    imports.unshift({ batch, source, counts, recordedAt, clerk });
  });
  return imports.map((one) => ({ ...one, takenBack: takenBack.has(one.batch) }));
}
