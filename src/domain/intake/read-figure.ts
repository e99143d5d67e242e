import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';

/** The mark between whole and fraction; the other one, spaces and apostrophes group thousands. */
export type DecimalMark = '.' | ',';

export type FigureRefusal = 'UNREADABLE' | 'TOO_FINE' | 'TOO_LARGE';

const LARGEST = 99_999_999_999;

/**
 * A figure as a whole number of its smallest unit, with its sign: `-1.234,50 €` with two decimals
 * and a decimal comma is -123450; `(12.00)` is -1200, as accountants write. Zeros at the end of a
 * fraction do not make it too fine: `2.5000` is 250.
 */
export function readFigure(
  cell: string,
  mark: DecimalMark,
  decimals: number,
): Result<number, FigureRefusal> {
  const pattern = mark === '.' ? WITH_POINT : WITH_COMMA;
  const match = pattern.exec(cell) ?? pattern.exec(bared(cell));
  const [, sign = '', grouped = '', written = ''] = match ?? [];
  if (grouped === '' && written === '') return refused('UNREADABLE');
  const fraction = written.replace(/0+$/, '');
  if (fraction.length > decimals) return refused('TOO_FINE');
  const size = Number(grouped.replace(/[.,]/g, '') + fraction.padEnd(decimals, '0'));
  if (size > LARGEST) return refused('TOO_LARGE');
  return done(sign === '-' && size !== 0 ? -size : size);
}

const WITH_POINT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+|)(?:\.(\d*))?$/;
const WITH_COMMA = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+|)(?:,(\d*))?$/;

/** Without currency signs and letters, spaces and apostrophes; every minus becomes `-`. */
function bared(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013\uFE63]/g, '-')
    .replace(/\p{Sc}|[円元]|(?<!\p{L})(?:lei|ron|rmb|[a-z]{3})(?!\p{L})/giu, '')
    .replace(/[\s'’_]/g, '');
  if (/^\(.*\)$/.test(text)) return `-${text.slice(1, -1)}`;
  return text.endsWith('-') && text.length > 1 ? `-${text.slice(0, -1)}` : text;
}
