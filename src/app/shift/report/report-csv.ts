import { csvRow } from '#domain/intake/csv-row.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { ZReport } from '#domain/shift/shift-report.ts';
import type { Telling } from '../telling.ts';
import { reportParts } from './report-parts.ts';
import type { Figure } from './report-row.ts';

/**
 * A Z report as rows of part, what and figure. Amounts are plain, with a point; a figure is a
 * number for a spreadsheet, minus and all, and no text that could be a formula.
 */
export function reportCsv(z: ZReport, telling: Telling): string {
  const { say } = telling;
  const heading = [say('shift.csv.part'), say('shift.csv.what'), say('shift.csv.figure')];
  const number = say('shift.z', { number: z.number });
  const first = [number, say('shift.z.till', { block: z.block }), z.currency];
  const rows = reportParts(z, telling).flatMap(({ title, rows: of }) =>
    of.map(({ name, figure }) => rowOf([title, name], figure, z.currency)),
  );
  return `\uFEFF${csvRow(heading)}${csvRow(first)}${rows.join('')}`;
}

function rowOf(cells: readonly string[], figure: Figure, currency: string): string {
  if (figure.kind === 'text') return csvRow([...cells, figure.text]);
  return `${csvRow(cells).trimEnd()},${numberOf(figure, currency)}\r\n`;
}

function numberOf(figure: Exclude<Figure, { kind: 'text' }>, currency: string): string {
  if (figure.kind === 'count') return String(figure.count);
  const digits = currencyDigits(currency);
  return (figure.minor / 10 ** digits).toFixed(digits);
}
