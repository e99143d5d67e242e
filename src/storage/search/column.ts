import { buildGrams, documentsWith, type Grams } from './grams.ts';
import { ByteList, WordList } from './grow.ts';

/** Texts of all members in one run of bytes, with what finds a text's beginning or its inside. */
export interface Column extends Grams {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly documents: Uint32Array<ArrayBuffer>;
  /** Where forms begin, words within forms, and initials; each sorted by their first four bytes. */
  readonly heads: Uint32Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly initials: Uint32Array<ArrayBuffer>;
}

export type Starts = 'heads' | 'words' | 'initials';

/** The byte before each form says what it is of; in no text is a byte so small. */
export const INITIALS = 1;
export const FORM = 2;
export const NUMBER = 3;
const LAST_TAG = 3;
const SORTED_BYTES = 4;

export class ColumnBuilder {
  readonly #bytes = new ByteList();
  readonly #documents = new WordList();
  readonly #heads = new WordList();
  readonly #words = new WordList();
  readonly #initials = new WordList();

  document(): void {
    this.#documents.push(this.#bytes.length);
  }

  form(text: string, starts: readonly number[]): void {
    this.#bytes.push(FORM);
    this.#heads.push(this.#bytes.length);
    let written = 0;
    for (const start of starts) {
      this.#bytes.pushText(text, written, start);
      this.#words.push(this.#bytes.length);
      written = start;
    }
    this.#bytes.pushText(text, written);
  }

  backwards(figures: string, tag: number): void {
    this.#bytes.push(tag);
    this.#heads.push(this.#bytes.length);
    this.#bytes.pushBackwards(figures);
  }

  initials(text: string): void {
    this.#bytes.push(INITIALS);
    this.#initials.push(this.#bytes.length);
    this.#bytes.pushText(text);
  }

  done(): Column {
    this.#documents.push(this.#bytes.length);
    const bytes = this.#bytes.done();
    const documents = this.#documents.done();
    return {
      bytes,
      documents,
      heads: sortStarts(bytes, this.#heads.done()),
      words: sortStarts(bytes, this.#words.done()),
      initials: sortStarts(bytes, this.#initials.done()),
      ...buildGrams({ bytes, begins: documents }, INITIALS),
    };
  }
}

export interface Beginning {
  readonly starts: Starts;
  readonly text: Uint8Array;
  /** Only forms of this tag. */
  readonly tag?: number;
  /** Only forms that are this text, and no more. */
  readonly whole?: boolean;
}

/** Documents of which a start begins with the text, in the order of the starts. */
export function* beginningWith(
  column: Column,
  { starts, text, tag, whole = false }: Beginning,
): Generator<number, undefined> {
  const { bytes, documents } = column;
  const places = column[starts];
  for (let at = firstAtLeast(bytes, places, text); at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (compareStart(bytes, place, text) !== 0) return undefined;
    if (!holdsAt(bytes, place, text)) continue;
    if (tag !== undefined && bytes[place - 1] !== tag) continue;
    if (whole && (bytes[place + text.length] ?? 0) > LAST_TAG) continue;
    yield documentAt(documents, place);
  }
  return undefined;
}

/** Documents of which a form, not of initials, holds the text anywhere. */
export function* holding(column: Column, text: Uint8Array): Generator<number, undefined> {
  for (const document of documentsWith(column, text)) {
    if (documentHolds(column, document, text)) yield document;
  }
  return undefined;
}

/** Looks for its last byte, which tells characters of one script apart better than the first. */
export function documentHolds(column: Column, document: number, text: Uint8Array): boolean {
  const { bytes, documents } = column;
  const end = documents[document + 1] ?? 0;
  const before = text.length - 1;
  const last = text[before];
  let skips = false;
  for (let at = documents[document] ?? 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= LAST_TAG) skips = byte === INITIALS;
    else if (byte === last && !skips && holdsAt(bytes, at - before, text)) return true;
  }
  return false;
}

const decoder = new TextDecoder();

/** The texts of a document's forms, those of initials left out. */
export function formsIn({ bytes, documents }: Column, document: number): readonly string[] {
  const texts: string[] = [];
  const end = documents[document + 1] ?? 0;
  for (let from = documents[document] ?? 0; from < end; ) {
    let to = from + 1;
    while (to < end && (bytes[to] ?? 0) > LAST_TAG) to += 1;
    if (bytes[from] !== INITIALS) texts.push(decoder.decode(bytes.subarray(from + 1, to)));
    from = to;
  }
  return texts;
}

/** Sorted natively as 64-bit words: the first bytes high, the place low. */
function sortStarts(bytes: Uint8Array, places: Uint32Array): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(places.length * 2);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    words[at * 2] = place;
    words[at * 2 + 1] = firstBytes(bytes, place);
  }
  new BigUint64Array(words.buffer).sort();
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = words[at * 2] ?? 0;
  return sorted;
}

function firstBytes(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const low = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  return ((high << 16) | low) >>> 0;
}

function firstAtLeast(bytes: Uint8Array, places: Uint32Array, text: Uint8Array): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareStart(bytes, places[middle] ?? 0, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By as many bytes as the starts are sorted by, and the text has. */
function compareStart(bytes: Uint8Array, place: number, text: Uint8Array): number {
  const most = Math.min(text.length, SORTED_BYTES);
  for (let at = 0; at < most; at += 1) {
    const difference = (bytes[place + at] ?? 0) - (text[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function holdsAt(bytes: Uint8Array, place: number, text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[place + at] !== text[at]) return false;
  return true;
}

function documentAt(documents: Uint32Array, place: number): number {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((documents[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
