import { CompiledQuery, type Kysely } from 'kysely';
import { onConflictText } from '../put-text.ts';
import type { Put, Tables } from '../tables.ts';

const WHOLE = 'bigint';
/** Columns that hold something else than text. */
const TYPES: Readonly<Record<string, string>> = {
  bucket: 'smallint',
  g: WHOLE,
  incarnation: WHOLE,
  seq: WHOLE,
  fork: WHOLE,
  received_at: WHOLE,
  fold_order: WHOLE,
  points: WHOLE,
};

/** One statement whatever the number of rows, with a column's values in one list each. */
export function putRows(db: Kysely<Tables>): Put {
  return async (what) => {
    const { into, columns, rows } = what;
    if (rows.length === 0) return;
    const lists = columns.map((column, n) => `$${n + 1}::${TYPES[column] ?? 'text'}[]`).join(', ');
    const sql =
      `INSERT INTO ${into} (${columns.join(', ')}) SELECT * FROM unnest(${lists})` +
      onConflictText(what);
    const last = lastOfEachKey(what);
    const values = columns.map((_, n) => last.map((row) => row[n]));
    await db.executeQuery(CompiledQuery.raw(sql, values));
  };
}

/** One statement may not put two rows in one place; row after row the last would stay. */
function lastOfEachKey({ columns, rows, replaces }: Parameters<Put>[0]): (typeof rows)[number][] {
  if (replaces === undefined) return [...rows];
  const places = replaces.map((column) => columns.indexOf(column));
  return [...new Map(rows.map((row) => [places.map((n) => row[n]).join('\0'), row])).values()];
}
