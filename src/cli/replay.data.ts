import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { ACTIVE, asRows, COHORTS, MONTHS, plainSql, TOP_FIFTH } from './replay/plain-sql.ts';
import { runReplay } from './replay/run-replay.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const transactions = join(data, 'online-retail-quarter', 'transactions.csv');
const corpus = join(data, 'csv-import-corpus', 'files');
const folder = mkdtempSync(join(tmpdir(), 'replay-data-'));

/** Nothing of ours counts here. */
const { ask } = plainSql(transactions);

async function replay(purchases: string, asOf = '2011-12-31') {
  const programme = join(folder, 'programme.json');
  writeFileSync(programme, JSON.stringify(houseProgramme('GBP')));
  const out = new PassThrough();
  const all = text(out);
  const args = ['--programme', programme, '--purchases', purchases, '--as-of', asOf];
  const outcome = await runReplay(args, out);
  out.end();
  return { ...outcome, out: await all };
}

test('the totals of a real quarter are those that plain SQL counts', async () => {
  const { exit, out } = await replay(transactions);
  const report = JSON.parse(out);
  expect(exit).toBe(0);
  const [counted] = ask(`
    SELECT count(DISTINCT customer) - 1 AS members,
           count(DISTINCT CASE WHEN NOT back THEN invoice END) AS purchases,
           count(DISTINCT CASE WHEN back THEN invoice END) AS returns,
           count(*) AS lines,
           sum(CASE WHEN NOT back THEN minor ELSE 0 END) AS revenueMinor,
           sum(CASE WHEN back THEN minor ELSE 0 END) AS returnedMinor
    FROM line`);
  const { netMinor, ...totals } = report.totals;
  expect(totals).toEqual(counted);
  expect(totals).toMatchObject({ members: 1103, returns: 876 });
  expect(netMinor).toBe(totals.revenueMinor - totals.returnedMinor);
  const [rows] = ask('SELECT count(*) AS n FROM row');
  expect(totals.lines + report.refused.rows).toBe(rows?.n);
});

test('months, cohorts, shares and what each member spent are those of plain SQL', async () => {
  const report = JSON.parse((await replay(transactions)).out);
  const told = asRows(report);
  expect(told.months).toEqual(ask(MONTHS));
  expect(told.active).toEqual(ask(ACTIVE));
  expect(told.cohorts).toEqual(ask(COHORTS));
  expect(told.topFifth).toEqual(ask(TOP_FIFTH));
  const spent = ask(`
    SELECT customer AS number, sum(CASE WHEN back THEN -minor ELSE minor END) AS spentMinor
    FROM line WHERE customer <> '' GROUP BY 1 ORDER BY 1`);
  type Figures = { number: string; spentMinor: number };
  const own = report.members.map(({ number, spentMinor }: Figures) => ({ number, spentMinor }));
  expect(own).toEqual(spent);
});

test('points of members who never brought anything back are those of plain SQL', async () => {
  const report = JSON.parse((await replay(transactions, '2011-12-31')).out);
  const earned = ask(`
    SELECT customer AS number, sum(points) AS balance FROM (
      SELECT customer, invoice, sum(minor) / 100 AS points FROM line
      WHERE customer <> '' AND day >= '2010-12-01' GROUP BY 1, 2)
    WHERE customer NOT IN (SELECT customer FROM line WHERE back)
    GROUP BY 1 ORDER BY 1`);
  const chosen = new Set(earned.map(({ number }) => number));
  type Figures = { number: string; balance: number };
  const told = report.members
    .filter(({ number }: Figures) => chosen.has(number))
    .map(({ number, balance }: Figures) => ({ number, balance }));
  expect(told.length).toBeGreaterThan(500);
  expect(told).toEqual(earned);
});

test.each(readdirSync(corpus))('%s is read or refused, and never breaks anything', async (name) => {
  const { exit, err } = await replay(join(corpus, name));
  expect([0, 2]).toContain(exit);
  if (exit === 2) expect(JSON.parse(err)[0]).toMatchObject({ path: expect.any(String) });
});
