import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRow } from '#domain/intake/csv-row.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { chanceFrom } from '#sample/chance.ts';
import { quoteMutants, quoteOf, replayMutants, replayOf } from './fuzz/bad-input.ts';
import { type Tallying, tallying } from './fuzz/tally.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const runs = Number(process.env.HABITUE_RUNS ?? 4000);
const seed = Number(process.env.HABITUE_SEED ?? 1);
const patience = 60_000 + runs * 100;

function rowsOf(path: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(path, data), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function told(name: string, { tally }: Tallying): void {
  const { played, accepted, slowestMs, broken } = tally();
  const answered = `${accepted} of ${played} answered, the others refused`;
  console.log(`${name}: ${answered}; the slowest took ${slowestMs.toFixed(0)} ms`);
  expect(broken).toEqual([]);
}

test('mutated programmes and baskets are quoted or refused', { timeout: patience }, async () => {
  const tally = tallying();
  await quoteMutants(tally, chanceFrom(seed), runs);
  told('quote, mutants', tally);
});

test('mutated programmes and mangled files are played or refused', {
  timeout: patience,
}, async () => {
  const tally = tallying();
  await replayMutants(tally, chanceFrom(seed), Math.ceil(runs / 20));
  told('replay, mutants', tally);
});

test('every naughty string may stand in a case, in a programme and in a file', async () => {
  const tally = tallying();
  const strings = rowsOf('naughty-strings/strings.csv').map(({ json_ascii }) =>
    String(JSON.parse(json_ascii ?? '""')),
  );
  const rows = strings.map((naughty, n) =>
    csvRow([`${n}`, '2011-01-02', naughty, naughty, naughty, '1.00']),
  );
  const header = 'Receipt,Date,Member,SKU,Name,Price\n';
  const house = houseProgramme('GBP');
  await tally.play('all of them', () => replayOf({ purchases: header + rows.join('') }));
  for (const naughty of strings) {
    const programme = { ...house, name: { en: naughty } };
    const article = { name: naughty, priceMinor: 900 };
    const [plain, odd] = [
      { programme, basket: { lines: [{ article }] }, day: '2011-01-02' },
      { programme, basket: { lines: [{ id: naughty, article }] }, day: naughty, member: naughty },
    ].map((each) => JSON.stringify(each));
    await tally.play(naughty, () => quoteOf(plain ?? ''));
    await tally.play(naughty, () => quoteOf(odd ?? ''));
    await tally.play(naughty, () => quoteOf(naughty));
    await tally.play(naughty, () =>
      replayOf({
        programme: JSON.stringify(programme),
        purchases: `${header}1,2011-01-02,${naughty},${naughty},${naughty},${naughty}\n${naughty}`,
        map: JSON.stringify({ format: 'habitue/map@1', columns: { price: naughty } }),
      }),
    );
  }
  told('naughty strings', tally);
});

test('every document of the JSON test suite is read or refused', async () => {
  const tally = tallying();
  for (const { file = '', content_base64: content = '' } of rowsOf('json-test-suite/parsing.csv')) {
    const bytes = Buffer.from(content, 'base64');
    await tally.play(file, () => quoteOf(bytes.toString('utf8')));
    await tally.play(file, () => replayOf({ programme: bytes, purchases: bytes }));
    await tally.play(file, () => replayOf({ map: bytes, purchases: bytes }));
  }
  told('JSON test suite', tally);
});

test('every file of the import corpus is played or refused', async () => {
  const tally = tallying();
  const files = new URL('csv-import-corpus/files/', data);
  for (const file of readdirSync(fileURLToPath(files))) {
    const purchases = readFileSync(new URL(file, files));
    await tally.play(file, () => replayOf({ purchases }));
    await tally.play(file, () => quoteOf(purchases.toString('utf8')));
  }
  told('import corpus', tally);
});
