import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { runReplay } from './run-replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
const extract = fileURLToPath(
  new URL('../../sample/online-retail/transactions.csv', import.meta.url),
);

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const programme = written('programme.json', JSON.stringify(houseProgramme('GBP')));

async function run(...args: string[]) {
  const out = new PassThrough();
  const all = text(out);
  const outcome = await runReplay(args, out);
  out.end();
  return { ...outcome, out: await all };
}

const replayed = (purchases: string, ...more: string[]) =>
  run('--programme', programme, '--purchases', purchases, '--as-of', '2011-12-31', ...more);

test('a real history with returns, walk-ins and odd rows is played', async () => {
  const { exit, out } = await replayed(extract);
  const report = JSON.parse(out);
  expect(exit).toBe(0);
  expect(report.totals).toMatchObject({ members: 34, lines: 1223 });
  expect(report.refused.byCode).toEqual({ NEGATIVE_WITHOUT_RETURN: 6 });
  expect(report.members).toHaveLength(34);
  const monthly = report.months.reduce(
    (sum: number, month: { revenueMinor: number }) => sum + month.revenueMinor,
    0,
  );
  expect(monthly).toBe(report.totals.revenueMinor);
});

test('what comes after the day of the report is left out and counted', async () => {
  const before = JSON.parse(
    (await run('--programme', programme, '--purchases', extract, '--as-of', '2011-03-31')).out,
  );
  const whole = JSON.parse((await replayed(extract)).out);
  expect(before.later).toBeGreaterThan(0);
  expect(before.totals.lines + before.later).toBe(whole.totals.lines);
});

test('[X5] a file in another order of days tells the very same, by way of the disk', async () => {
  const [header = '', ...rows] = readFileSync(extract, 'utf8').trimEnd().split(/\r?\n/);
  const day = (row: string) => /\d{4}-\d{2}-\d{2}T/.exec(row)?.[0] ?? '';
  const newestFirst = rows.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
  const sorted = rows.toSorted((a, b) => (day(a) > day(b) ? 1 : day(a) < day(b) ? -1 : 0));
  const told = await replayed(written('newest.csv', [header, ...newestFirst].join('\n')));
  const plain = await replayed(written('oldest.csv', [header, ...sorted].join('\n')));
  const { refused: _, ...report } = JSON.parse(told.out);
  const { refused: __, ...expected } = JSON.parse(plain.out);
  expect(report).toEqual(expected);
  expect(expected.totals.lines).toBe(1223);
});

test('points, tiers and scores of a member are those of the programme', async () => {
  const rows = [
    'Receipt,Date,Member,SKU,Price',
    '1,2011-02-01,ana,coat,400.00',
    '2,2011-03-01,ana,scarf,29.90',
    'C3,2011-03-02,ana,scarf,29.90',
    '4,2011-03-02,ion,scarf,29.90',
  ];
  const { out } = await replayed(written('small.csv', rows.join('\n')));
  expect(JSON.parse(out).members).toMatchObject([
    {
      number: 'ana',
      balance: 400,
      tier: 'vip',
      purchases: 1,
      spentMinor: 40_000,
      lots: [{ left: 400, lapsesAfter: '2012-02-29' }],
      rfm: { recencyDays: 333, frequency: 1, monetaryMinor: 40_000 },
      scores: { recency: 1, monetary: 3 },
    },
    { number: 'ion', balance: 29, tier: null, scores: { recency: 3 } },
  ]);
});

test('a map says which column is which and how days are written', async () => {
  const file = written('mapped.csv', 'a;b;c;d\n1;03/04/2011;scarf;1.250\n');
  const guessed = await replayed(file);
  expect(guessed).toMatchObject({ exit: 2, out: '' });
  expect(guessed.err).toContain('$.columns.day');
  const columns = { receipt: 'a', day: 'b', name: 'c', price: 'd' };
  const vague = written('vague.json', JSON.stringify({ format: 'habitue/map@1', columns }));
  expect((await replayed(file, '--map', vague)).err).toContain('"dmy\\" or \\"mdy\\"');
  const clear = { format: 'habitue/map@1', columns, dates: 'mdy', decimal: ',' };
  const { out } = await replayed(file, '--map', written('map.json', JSON.stringify(clear)));
  expect(JSON.parse(out).months).toMatchObject([{ month: '2011-03', revenueMinor: 125_000 }]);
});

test.each([
  ['nothing', [], '--programme'],
  ['an unknown option', ['--when', 'now'], '--when'],
  ['no day', ['--programme', programme, '--purchases', extract, '--as-of', 'soon'], '--as-of'],
  [
    'no such file',
    ['--programme', programme, '--purchases', 'nowhere.csv', '--as-of', '2011-12-31'],
    'ENOENT',
  ],
  [
    'a programme that is none',
    ['--programme', extract, '--purchases', extract, '--as-of', '2011-12-31'],
    '--programme',
  ],
])('%s is refused with exit 2 and no stack trace', async (_, args, said) => {
  const { exit, err, out } = await run(...args);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(said);
  expect(err).not.toMatch(/\n\s+at /);
  expect(JSON.parse(err)).toBeInstanceOf(Array);
});

test('a map that is none is refused with its paths', async () => {
  const map = written('bad.json', JSON.stringify({ format: 'habitue/map@1', dates: 'mad' }));
  expect((await replayed(extract, '--map', map)).err).toContain('--map $.dates');
});

test('what it reads is told by --schema', async () => {
  const { exit, out } = await run('--schema');
  const schema = JSON.parse(out);
  expect(exit).toBe(0);
  expect(schema.purchases.columns.price.headers).toContain('unitprice');
  expect(schema.programme.properties.tiers.type).toBe('array');
  expect(schema.map.properties.dates.enum).toEqual(['ymd', 'dmy', 'mdy']);
});

const SOLD = '2011-02-01;Écharpe;29,90\n';

test.each([
  ['Latin-1', Buffer.from('date;article;prix\n2011-02-01;Écharpe;29,90\n', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFdate;article;prix\n2011-02-01;Écharpe;29,90\n', 'utf16le')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFdate;article;prix\n2011-02-01;Écharpe;29,90\n')],
  ['UTF-8 with its mark before quotes', Buffer.from(`\uFEFF"date";article;prix\n${SOLD}`)],
  ['rows of nothing around it', Buffer.from(`;;\ndate;article;prix\n;;\n${SOLD};;\n"";;""\n`)],
  ['bare carriage returns', Buffer.from('date;article;prix\r2011-02-01;Écharpe;29,90\r')],
])('a file in %s is read', async (name, content) => {
  const { exit, out } = await replayed(written(`${name}.csv`, content));
  expect(exit).toBe(0);
  const { totals, refused } = JSON.parse(out);
  expect(totals).toMatchObject({ purchases: 1, revenueMinor: 2990 });
  expect(refused.byCode).toEqual({});
});
