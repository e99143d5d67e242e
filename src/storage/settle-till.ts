import type { Table } from 'dexie';
import type { Mark, MarkPort } from './mark.ts';
import type { MetaRow, TillRow } from './till-rows.ts';

interface Settling {
  readonly schema: number;
  readonly mark: MarkPort;
  readonly newId: () => string;
  /** First digits of its numbers; by how often it began anew where absent. */
  readonly block?: number | undefined;
}

/**
 * Gives a new database its till, and gives back the schema that the database has. Where a mark
 * outside says that this till had facts, the database was emptied: the till keeps its name, begins
 * a new incarnation, and keeps the mark to tell the clerk.
 */
export async function settleTill(meta: Table<MetaRow, string>, settling: Settling) {
  return await meta.db.transaction('rw', meta, async () => {
    const found = await meta.get('till');
    if (found?.key === 'till') return found.schema;
    const lost = settling.mark.read();
    await meta.bulkPut([
      newTill(settling, lost),
      { key: 'sync', cursor: 0, acked: {} },
      ...(lost === undefined ? [] : [{ ...lost, key: 'lost' as const }]),
    ]);
    return settling.schema;
  });
}

function newTill({ schema, newId, block }: Settling, lost: Mark | undefined): TillRow {
  const incarnation = (lost?.incarnation ?? 0) + 1;
  return {
    key: 'till',
    schema,
    version: 1,
    programme: newId(),
    till: lost?.till ?? newId(),
    incarnation,
    boutique: newId(),
    block: block ?? incarnation,
    alone: true,
  };
}
