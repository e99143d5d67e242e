import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rowCutter, type Signs } from './cut-rows.ts';

/** As the pieces of a file come in: what of one is no whole row goes before the next. */
function cutTo(text: string, signs: Signs, piece: number): string[][] {
  const rows: string[][] = [];
  const { cut } = rowCutter(signs, (row) => {
    rows.push(row.cells());
    return true;
  });
  const file = Buffer.from(text);
  let rest = Buffer.alloc(0);
  for (let at = 0; at < file.length; at += piece) {
    const bytes = Buffer.concat([rest, file.subarray(at, at + piece)]);
    rest = Buffer.from(bytes.subarray(cut(bytes, false)));
  }
  cut(rest, true);
  return rows;
}

/** With a row that is empty left out: only the last may be one, and nobody misses it. */
function filled(rows: readonly string[][]): readonly string[][] {
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

const texts = fc
  .array(fc.constantFrom('a', 'é', '衣', ' ', '"', '""', ',', '\n', '\r\n', ',"', '",', '"\r\n'))
  .map((signs) => signs.join(''));

test.each([
  { delimiter: ',', newline: '\n' } as const,
  { delimiter: ',', newline: '\r\n' } as const,
])('rows are cut as papaparse cuts them, wherever the pieces end: %j', (signs) => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, piece) => {
      const { data, errors } = Papa.parse<string[]>(text, signs);
      fc.pre(errors.every(({ code }) => code !== 'MissingQuotes'));
      expect(filled(cutTo(text, signs, piece))).toEqual(filled(data));
    }),
  );
});

test('somebody who has had enough is handed no more', () => {
  const taken: string[][] = [];
  const { cut } = rowCutter({ delimiter: ';', newline: '\n' }, (row) => {
    taken.push(row.cells());
    return taken.length < 2;
  });
  expect(cut(Buffer.from('a;b\nc;"d;e"\nf;g\n'), true)).toBeUndefined();
  expect(taken).toEqual([
    ['a', 'b'],
    ['c', 'd;e'],
  ]);
});
