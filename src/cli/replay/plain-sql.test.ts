import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { ACTIVE, asRows, COHORTS, MONTHS, plainSql, TOP_FIFTH } from './plain-sql.ts';
import { runReplay } from './run-replay.ts';

const extract = fileURLToPath(
  new URL('../../sample/online-retail/transactions.csv', import.meta.url),
);

test('[X6] months, active members, cohorts and the best fifth are those of plain SQL', async () => {
  const programme = join(mkdtempSync(join(tmpdir(), 'replay-sql-')), 'programme.json');
  writeFileSync(programme, JSON.stringify(houseProgramme('GBP')));
  const out = new PassThrough();
  const all = text(out);
  const args = ['--programme', programme, '--purchases', extract, '--as-of', '2011-12-31'];
  await runReplay(args, out);
  out.end();
  const told = asRows(JSON.parse(await all));
  const { ask } = plainSql(extract);
  expect(told.months).toEqual(ask(MONTHS));
  expect(told.active).toEqual(ask(ACTIVE));
  expect(told.cohorts).toEqual(ask(COHORTS));
  expect(told.topFifth).toEqual(ask(TOP_FIFTH));
  expect(told.cohorts.length).toBeGreaterThan(20);
});
