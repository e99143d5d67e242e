import type { Table } from 'dexie';
import type { Mark, MarkPort } from './mark.ts';
import type { FactRow, MetaRow, TillRow } from './till-rows.ts';

interface Settling {
  readonly schema: number;
  readonly mark: MarkPort;
  readonly newId: () => string;
  /** First digits of its numbers; by how often it began anew where absent. */
  readonly block?: number | undefined;
}

interface Tables {
  readonly meta: Table<MetaRow, string>;
  readonly facts: Table<FactRow, [number, number]>;
}

/**
 * Gives a new database its till, and gives back the schema that the database has. Where a mark
 * outside says that this till had facts, the database was emptied: the till keeps its name, begins
 * a new incarnation, and keeps the mark to tell the clerk. Where the mark knows a fact that is not
 * there, the database was set back: its chain is to be left.
 */
export async function settleTill({ meta, facts }: Tables, settling: Settling): Promise<number> {
  const mark = settling.mark.read();
  return await meta.db.transaction('rw', meta, facts, async () => {
    const found = await meta.get('till');
    if (found?.key === 'till') {
      const isSetBack = mark && (await isMissing(facts, { till: found, mark }));
      if (isSetBack && found.schema === settling.schema) {
        await meta.put({ ...found, leaving: mark.incarnation, version: found.version + 1 });
      }
      return found.schema;
    }
    const lost = mark;
    await meta.bulkPut([
      newTill(settling, lost),
      { key: 'sync', cursor: 0, acked: {} },
      ...(lost === undefined ? [] : [{ ...lost, key: 'lost' as const }]),
    ]);
    return settling.schema;
  });
}

/** What the mark knows of a chain that was left already is missing no more. */
async function isMissing(
  facts: Tables['facts'],
  { till, mark }: { readonly till: TillRow; readonly mark: Mark },
): Promise<boolean> {
  const { incarnation, leaving = 0 } = till;
  const isPast = mark.incarnation < incarnation || mark.incarnation <= leaving;
  if (mark.till !== till.till || isPast) return false;
  return (await facts.get([mark.incarnation, mark.seq]))?.fact.hash !== mark.hash;
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
