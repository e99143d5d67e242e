import type { PaperRow, PaperSection } from './paper-rows.ts';

/** As wide as the print of an 80 mm roll. */
export const WIDE_ROLL = 42;
/** Characters of Chinese, Japanese and Korean, and their marks, take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * A paper as plain text of 42 columns, for a mail or a message. "Scarf" and "€48.00" stand at the
 * two ends of a line; what is too long goes on in the next.
 */
export function plainText(sections: readonly PaperSection[]): string {
  const parts = sections.map(({ rows }) =>
    rows.flatMap((row) => linesOf(row, WIDE_ROLL)).join('\n'),
  );
  return `${parts.filter((part) => part !== '').join(`\n${'-'.repeat(WIDE_ROLL)}\n`)}\n`;
}

/** The lines that a row takes on paper of so many columns. */
export function linesOf(row: PaperRow, width: number): readonly string[] {
  switch (row.kind) {
    case 'pair':
      return pairLines(plain(row.left), plain(row.right), width);
    case 'text': {
      const lines = wrapped(plain(row.text), width);
      return row.centre ? lines.map((line) => centred(line, width)) : lines;
    }
    case 'code':
      return [centred(plain(row.text), width)];
  }
}

/** A mail knows no narrow spaces. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

function pairLines(left: string, right: string, width: number): readonly string[] {
  const lines = wrapped(left, width);
  const last = lines.at(-1) ?? '';
  const gap = width - columnsOf(last) - columnsOf(right);
  if (gap < 1) return [...lines, ' '.repeat(Math.max(0, width - columnsOf(right))) + right];
  return [...lines.slice(0, -1), last + ' '.repeat(gap) + right];
}

function centred(text: string, width: number): string {
  return ' '.repeat(Math.max(0, Math.floor((width - columnsOf(text)) / 2))) + text;
}

/** Broken between words, and between any two of the characters that take two columns. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    for (const part of cut(piece, width)) {
      if (line !== '' && columnsOf(line + part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line.trimEnd()];
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const before = last?.at(-1) ?? '';
    const isNewWord = before === ' ' && character !== ' ';
    if (last === undefined || isNewWord || WIDE.test(before) || WIDE.test(character)) {
      pieces.push(character);
    } else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

function cut(piece: string, width: number): readonly string[] {
  const characters = [...piece];
  if (columnsOf(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += width) {
    parts.push(characters.slice(at, at + width).join(''));
  }
  return parts;
}
