import { planReading } from '#domain/intake/plan-reading.ts';
import { fileKinds } from './file-kinds.ts';
import type { FileKindName, Inspection } from './intake-desk.ts';
import { firstRows } from './split-rows.ts';

const LOOKED_AT = 1000;

/** What the first rows of a text tell of it. */
export function inspectText(text: string, decimals: number): Omit<Inspection, 'encoding'> {
  const { delimiter, rows } = firstRows(text, LOOKED_AT);
  const [header = { row: 1, cells: [] }, ...sample] = rows;
  const first = { header: header.cells, rows: sample.map(({ cells }) => cells), decimals };
  const plans = {
    members: planReading(fileKinds.members, first),
    purchases: planReading(fileKinds.purchases, first),
    articles: planReading(fileKinds.articles, first),
  };
  return {
    delimiter,
    header: header.cells,
    rows: first.rows,
    likely: likeliest(plans),
    plans,
  };
}

/**
 * Of the kinds that lack no column the one that knows the most of them; a file with days and
 * prices is a history before it is a catalogue.
 */
function likeliest(plans: Inspection['plans']): FileKindName {
  const kinds: readonly FileKindName[] = ['purchases', 'members', 'articles'];
  const worth = (kind: FileKindName) =>
    Object.keys(plans[kind].columns).length - plans[kind].missing.length * 100;
  return kinds.reduce((best, kind) => (worth(kind) > worth(best) ? kind : best));
}
