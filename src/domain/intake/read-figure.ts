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
  const plain = plainFigure(cell, mark, decimals);
  if (plain !== undefined) return done(plain);
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

/** Digits and at most one mark, as most figures of most files are: read without any pattern. */
function plainFigure(cell: string, mark: DecimalMark, decimals: number): number | undefined {
  if (cell.length === 0 || cell.length > MOST_PLAIN) return undefined;
  let size = 0;
  let fraction = -1;
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      size = size * 10 + digit;
      if (fraction >= 0) fraction += 1;
    } else if (fraction < 0 && at > 0 && cell[at] === mark) fraction = 0;
    else return undefined;
  }
  const missing = decimals - Math.max(fraction, 0);
  if (missing < 0) return undefined;
  for (let place = 0; place < missing; place += 1) size *= 10;
  return size > LARGEST ? undefined : size;
}

const ZERO = '0'.charCodeAt(0);
const MOST_PLAIN = 12;

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
