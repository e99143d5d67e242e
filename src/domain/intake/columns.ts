import { foldHeader } from './fold-header.ts';

/**
 * What one kind of file may bring: its fields, what their columns tend to be called in five
 * languages (with ` | ` between), and what it needs.
 */
export interface FileKind<Field extends string> {
  readonly fields: readonly Field[];
  readonly synonyms: Readonly<Record<Field, string>>;
  /** Of each group at least one column must be there. */
  readonly needs: readonly (readonly Field[])[];
  /** Which of them are days, and which are amounts of money. */
  readonly days: readonly Field[];
  readonly amounts: readonly Field[];
}

/** Which column (from 0) holds which field. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/**
 * Matches columns to fields by their headers: the same word first, then a header that begins with
 * a known word, then one that holds it. A column is given to one field at most.
 */
export function guessColumns<Field extends string>(
  kind: FileKind<Field>,
  header: readonly string[],
): Columns<Field> {
  const folded = header.map(foldHeader);
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const fits of [same, begins, holds]) {
    for (const field of kind.fields.filter((one) => columns[one] === undefined)) {
      const column = folded.findIndex(
        (text, place) =>
          !taken.has(place) && wordsOf(kind.synonyms[field]).some((word) => fits(text, word)),
      );
      if (column < 0) continue;
      columns[field] = column;
      taken.add(column);
    }
  }
  return columns;
}

/** The groups of which no column has been matched yet. */
export function missingColumns<Field extends string>(
  kind: FileKind<Field>,
  columns: Columns<Field>,
): readonly (readonly Field[])[] {
  return kind.needs.filter((group) => group.every((field) => columns[field] === undefined));
}

function same(header: string, word: string): boolean {
  return header === word;
}

function begins(header: string, word: string): boolean {
  return longEnough(word) && header.startsWith(word);
}

function holds(header: string, word: string): boolean {
  return longEnough(word) && header.includes(word);
}

/** Three letters are found inside too many others; two Han or kana are a word. */
function longEnough(word: string): boolean {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(word)
    ? word.length >= 2
    : word.length >= 4;
}

export function wordsOf(synonyms: string): readonly string[] {
  return synonyms.split('|').map(foldHeader);
}
