/**
 * Which documents hold three bytes in a row: for each of 65,536 hashes of three bytes, the numbers of
 * the documents as differences of seven bits a byte. Counted first, then written: no list grows.
 */
export interface Grams {
  /** Where each hash's list begins in `lists`, and the end of the last. */
  readonly begins: Uint32Array<ArrayBuffer>;
  readonly lists: Uint8Array<ArrayBuffer>;
}

export interface Documents {
  readonly bytes: Uint8Array;
  /** Where each document begins, and the end of the last. */
  readonly begins: Uint32Array;
}

/** Bytes below this part the forms of a document and are in no text. */
export const FIRST_TEXT_BYTE = 0x20;
const HASHES = 1 << 16;
const GAP = 0x20;

export function gramHash(a: number, b: number, c: number): number {
  return Math.imul((a << 16) | (b << 8) | c, 0x9e3779b1) >>> 16;
}

export function buildGrams(documents: Documents, skipTag: number): Grams {
  const last = new Int32Array(HASHES).fill(-1);
  const sizes = new Uint32Array(HASHES);
  eachGram(documents, skipTag, (hash, document) => {
    const before = last[hash] ?? -1;
    if (before === document) return;
    sizes[hash] = (sizes[hash] ?? 0) + widthOf(document - before);
    last[hash] = document;
  });
  const begins = new Uint32Array(HASHES + 1);
  for (let hash = 0; hash < HASHES; hash += 1) {
    begins[hash + 1] = (begins[hash] ?? 0) + (sizes[hash] ?? 0);
  }
  const lists = new Uint8Array(begins[HASHES] ?? 0);
  const ends = begins.slice(0, HASHES);
  last.fill(-1);
  eachGram(documents, skipTag, (hash, document) => {
    const before = last[hash] ?? -1;
    if (before === document) return;
    ends[hash] = writeNumber(lists, ends[hash] ?? 0, document - before);
    last[hash] = document;
  });
  return { begins, lists };
}

/** The documents that may hold all of a text's bytes in a row: those of its rarest three. */
export function* documentsWith(
  { begins, lists }: Grams,
  text: Uint8Array,
): Generator<number, undefined> {
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 2 < text.length; at += 1) {
    const hash = gramHash(text[at] ?? 0, text[at + 1] ?? 0, text[at + 2] ?? 0);
    const begin = begins[hash] ?? 0;
    const end = begins[hash + 1] ?? 0;
    if (end - begin < to - from) [from, to] = [begin, end];
  }
  let document = -1;
  for (let at = from; at < to; ) {
    let difference = 0;
    let shift = 0;
    for (;;) {
      const byte = lists[at] ?? 0;
      at += 1;
      difference |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    document += difference;
    yield document;
  }
}

function eachGram(
  { bytes, begins }: Documents,
  skipTag: number,
  visit: (hash: number, document: number) => void,
): void {
  for (let document = 0; document + 1 < begins.length; document += 1) {
    const end = begins[document + 1] ?? 0;
    let a = 0;
    let b = 0;
    let skips = false;
    for (let at = begins[document] ?? 0; at < end; at += 1) {
      const c = bytes[at] ?? 0;
      if (c < GAP) skips = c === skipTag;
      else if (!skips && a >= GAP && b >= GAP) visit(gramHash(a, b, c), document);
      a = b;
      b = c;
    }
  }
}

function widthOf(number: number): number {
  let width = 1;
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) width += 1;
  return width;
}

function writeNumber(lists: Uint8Array, at: number, number: number): number {
  let place = at;
  let rest = number;
  for (; rest >= 0x80; rest >>>= 7) {
    lists[place] = (rest & 0x7f) | 0x80;
    place += 1;
  }
  lists[place] = rest;
  return place + 1;
}
