import type { SealedFact } from '#domain/fact/member-record.ts';
import { makeWhole } from './blocks.ts';
import type { TillDatabase } from './database.ts';
import { isAboutShop, project } from './project.ts';

/** The batch of a part, and the one in which the rest waits. */
export const partName = (name: string, part: number): string => `${name}.${part}`;
export const restName = (name: string): string => `${name}.rest`;

interface RestBlock {
  readonly name: string;
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A block of the rest is kept as it came, until all of the snapshot is here. */
export async function putRest(db: TillDatabase, { name, n, bytes }: RestBlock): Promise<void> {
  const batch = restName(name);
  await db.transaction('rw', db.batches, db.blocks, async () => {
    await db.batches.put({
      ...{ batch, snapshot: name, whole: false, resumes: true, at: db.clock.now() },
      ...{ order: 0, blocks: n + 1, members: 0 },
    });
    await db.blocks.put({ batch, n, bytes });
  });
}

/** A part is whole: who is in it can be looked up from here on. */
export async function countPart(
  db: TillDatabase,
  batch: string,
  andWrite: () => Promise<void>,
): Promise<void> {
  await db.transaction('rw', db.batches, db.meta, db.line, async () => {
    await makeWhole(db, batch);
    await andWrite();
  });
  db.nudges.tell({ kind: 'batches' });
}

/** What the shop is and sells, before everything else is here. */
export async function showShop(db: TillDatabase, facts: readonly SealedFact[]): Promise<void> {
  const shown = facts.filter(({ body }) => isAboutShop(body));
  if (shown.length === 0) return;
  await db.transaction('rw', db.tables, async () => {
    for (const fact of shown) await project(db, fact);
  });
}
