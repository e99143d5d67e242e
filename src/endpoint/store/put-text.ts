import type { Put } from './tables.ts';

/** What becomes of a row whose key is taken, as both engines spell it. */
export function onConflictText({ columns, replaces }: Parameters<Put>[0]): string {
  if (replaces === undefined) return '';
  const changed = columns.filter((column) => !replaces.includes(column));
  if (changed.length === 0) return ` ON CONFLICT (${replaces.join(', ')}) DO NOTHING`;
  const set = changed.map((column) => `${column} = excluded.${column}`).join(', ');
  return ` ON CONFLICT (${replaces.join(', ')}) DO UPDATE SET ${set}`;
}
