/**
 * The figures of a replay told a second time, by somebody else: its own reading of the file, and
 * plain SQL. Nothing of ours counts here, so that a test may hold the two side by side.
 */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

type Row = Readonly<Record<string, unknown>>;

export interface PlainSql {
  ask(query: string): readonly Row[];
}

/** A view `line` of what is sold or brought back, as an Online Retail file has it. */
export function plainSql(path: string): PlainSql {
  const sql = new DatabaseSync(':memory:');
  sql.exec('CREATE TABLE row (invoice, sku, quantity INTEGER, day, price REAL, customer)');
  const insert = sql.prepare('INSERT INTO row VALUES (?, ?, ?, ?, ?, ?)');
  sql.exec('BEGIN');
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell);
    const [invoice = '', sku = '', , quantity = '', day = '', price = '', customer = ''] = cells;
    insert.run(invoice, sku, Number(quantity), day.slice(0, 10), Number(price), customer);
  }
  sql.exec(`COMMIT;
    CREATE VIEW line AS
      SELECT *, invoice LIKE 'C%' AS back, substr(day, 1, 7) AS month,
             abs(quantity) * CAST(round(price * 100) AS INTEGER) AS minor
      FROM row
      WHERE (quantity > 0 OR invoice LIKE 'C%') AND price >= 0
        AND abs(price * 100 - round(price * 100)) < 0.000001;
    CREATE VIEW visit AS
      SELECT DISTINCT customer, day, month FROM (
        SELECT customer, day, month, sum(minor) AS minor
        FROM line WHERE customer <> '' AND NOT back GROUP BY customer, invoice, day, month)
      WHERE minor > 0`);
  return {
    ask: (query) =>
      sql
        .prepare(query)
        .all()
        .map((row) => ({ ...row })),
  };
}

/** Revenue gross of returns, returns, and of both the part of members. */
export const MONTHS = `
  SELECT month,
         count(DISTINCT CASE WHEN NOT back THEN invoice END) AS purchases,
         count(DISTINCT CASE WHEN back THEN invoice END) AS returns,
         sum(CASE WHEN NOT back THEN minor ELSE 0 END) AS revenueMinor,
         sum(CASE WHEN back THEN minor ELSE 0 END) AS returnedMinor,
         sum(CASE WHEN back THEN -minor ELSE minor END) AS netMinor,
         sum(CASE WHEN NOT back AND customer <> '' THEN minor ELSE 0 END) AS memberMinor,
         sum(CASE WHEN back AND customer <> '' THEN minor ELSE 0 END) AS memberReturnedMinor
  FROM line GROUP BY month ORDER BY month`;

export const ACTIVE = `
  SELECT month, count(DISTINCT customer) AS activeMembers FROM visit GROUP BY month ORDER BY month`;

/** Of whom first came in one month, how many came in another; a row for every pair that has any. */
export const COHORTS = `
  WITH first AS (SELECT customer, min(month) AS month FROM visit GROUP BY customer)
  SELECT first.month AS month, visit.month AS later, count(DISTINCT visit.customer) AS active
  FROM first JOIN visit USING (customer) GROUP BY 1, 2 ORDER BY 1, 2`;

/** The share of the best fifth of the members, in basis points. */
export const TOP_FIFTH = `
  WITH spent AS (
    SELECT customer, max(0, sum(CASE WHEN back THEN -minor ELSE minor END)) AS minor
    FROM line WHERE customer <> '' GROUP BY customer),
  ranked AS (
    SELECT minor, row_number() OVER (ORDER BY minor DESC) AS place, count(*) OVER () AS members
    FROM spent)
  SELECT CAST(round(10000.0 * sum(CASE WHEN (place - 1) * 5 < members THEN minor END)
              / sum(minor)) AS INTEGER) AS topFifthBasisPoints
  FROM ranked`;

export interface ToldMonth extends Row {
  readonly month: string;
  readonly members: { readonly revenueMinor: number; readonly returnedMinor: number };
  readonly activeMembers: number;
}

export interface ToldReport {
  readonly months: readonly ToldMonth[];
  readonly cohorts: readonly { readonly month: string; readonly active: readonly number[] }[];
  readonly concentration: { readonly topFifthBasisPoints: number };
}

/** The same of a replay's report, in the form of the rows that SQL gives. */
export function asRows(report: ToldReport) {
  const monthAfter = (month: string, later: number) => {
    const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + later;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  };
  return {
    months: report.months.map(({ members, activeMembers, ...month }) => ({
      ...{ month: month.month, purchases: month.purchases, returns: month.returns },
      ...{ revenueMinor: month.revenueMinor, returnedMinor: month.returnedMinor },
      netMinor: month.netMinor,
      memberMinor: members.revenueMinor,
      memberReturnedMinor: members.returnedMinor,
    })),
    active: report.months
      .map(({ month, activeMembers }) => ({ month, activeMembers }))
      .filter(({ activeMembers }) => activeMembers > 0),
    cohorts: report.cohorts.flatMap(({ month, active }) =>
      active
        .map((count, later) => ({ month, later: monthAfter(month, later), active: count }))
        .filter((row) => row.active > 0),
    ),
    topFifth: [{ topFifthBasisPoints: report.concentration.topFifthBasisPoints }],
  };
}
