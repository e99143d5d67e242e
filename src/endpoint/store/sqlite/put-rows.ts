import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { onConflictText } from '../put-text.ts';
import type { Put } from '../tables.ts';

/** One prepared statement, row after row, on the connection that holds the transaction. */
export function putRows(database: DatabaseSync): Put {
  const ready = new Map<string, StatementSync>();
  return async (what) => {
    const { into, columns, rows } = what;
    const values = columns.map(() => '?').join(', ');
    const list = columns.join(', ');
    const sql = `INSERT INTO ${into} (${list}) VALUES (${values})${onConflictText(what)}`;
    const statement = ready.get(sql) ?? database.prepare(sql);
    ready.set(sql, statement);
    for (const row of rows) statement.run(...row);
  };
}
