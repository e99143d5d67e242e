import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export interface RetailCount {
  readonly members: number;
  readonly purchases: number;
  readonly returns: number;
  readonly revenue: number;
  readonly returned: number;
}

/** What a till's export comes to by plain SQL: nothing of the shop's own code counts here. */
export function countRetail(file: string): RetailCount {
  const sql = new DatabaseSync(':memory:');
  sql.exec('CREATE TABLE row (invoice TEXT, quantity INTEGER, minor INTEGER, customer TEXT)');
  const insert = sql.prepare('INSERT INTO row VALUES (?, ?, round(? * 100), ?)');
  sql.exec('BEGIN');
  for (const record of readFileSync(file, 'utf8').split(/\r?\n/).slice(1)) {
    if (record === '') continue;
    const [invoice = '', , , quantity, , price, customer = ''] = cellsOf(record);
    insert.run(invoice, Number(quantity), Number(price), customer);
  }
  sql.exec('COMMIT');
  const counted = sql
    .prepare(`
      SELECT count(DISTINCT nullif(customer, '')) AS members,
             count(DISTINCT iif(invoice NOT LIKE 'C%', invoice, NULL)) AS purchases,
             count(DISTINCT iif(invoice LIKE 'C%', invoice, NULL)) AS returns,
             sum(iif(invoice NOT LIKE 'C%', quantity * minor, 0)) AS revenue,
             sum(iif(invoice LIKE 'C%', -quantity * minor, 0)) AS returned
      FROM row WHERE minor >= 0 AND (quantity > 0 OR invoice LIKE 'C%')`)
    .get();
  sql.close();
  return counted as unknown as RetailCount;
}

/** What each customer spent from a day to a day, less what came back. */
export function spendingOf(file: string, days: { from: string; to: string }): number[] {
  const spent = new Map<string, number>();
  for (const record of readFileSync(file, 'utf8').split(/\r?\n/).slice(1)) {
    const [invoice = '', , , quantity, date = '', price, customer = ''] = cellsOf(record);
    const day = date.slice(0, 10);
    const isSale = Number(quantity) > 0 || invoice.startsWith('C');
    if (customer === '' || !isSale || day < days.from || day > days.to) continue;
    const minor = Number(quantity) * Math.round(Number(price) * 100);
    spent.set(customer, (spent.get(customer) ?? 0) + minor);
  }
  return [...spent.values()];
}

function cellsOf(record: string): string[] {
  return [...record.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=^|,)(?=,|$)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
