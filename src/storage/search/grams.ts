/**
 * Which documents hold three bytes in a row: for each of 65,536 hashes of three bytes, the numbers
 * of the documents as differences of seven bits a byte. Counted first, then written: no list grows.
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
const FIRST_TEXT_BYTE = 0x20;
const HASHES = 1 << 16;
const END = HASHES - 1;

export function buildGrams(documents: Documents, skipTag: number): Grams {
  const hashes = gramHashes(documents, skipTag);
  const last = new Int32Array(HASHES).fill(-1);
  const sizes = new Uint32Array(HASHES);
  for (let at = 0, document = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? END;
    const before = last[hash] ?? -1;
    if (hash === END) document += 1;
    else if (before !== document) {
      sizes[hash] = (sizes[hash] ?? 0) + widthOf(document - before);
      last[hash] = document;
    }
  }
  const begins = new Uint32Array(HASHES + 1);
  for (let hash = 0; hash < HASHES; hash += 1) {
    begins[hash + 1] = (begins[hash] ?? 0) + (sizes[hash] ?? 0);
  }
  const lists = new Uint8Array(begins[HASHES] ?? 0);
  const ends = begins.slice(0, HASHES);
  last.fill(-1);
  for (let at = 0, document = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? END;
    const before = last[hash] ?? -1;
    if (hash === END) document += 1;
    else if (before !== document) {
      ends[hash] = writeNumber(lists, ends[hash] ?? 0, document - before);
      last[hash] = document;
    }
  }
  return { begins, lists };
}

/** How much there is to go through for a text of three bytes or more. */
export function effortOf(grams: Grams, text: Uint8Array): number {
  const [rarest] = rarestLists(grams, text);
  return rarest === undefined ? Number.POSITIVE_INFINITY : rarest.left;
}

/**
 * The documents that hold three bytes of the text here and three there: those that may hold it
 * all.
 */
export function* documentsWith(grams: Grams, text: Uint8Array): Generator<number, undefined> {
  const [rarest, ...others] = rarestLists(grams, text);
  while (rarest?.next()) {
    if (others.every((list) => list.reaches(rarest.document))) yield rarest.document;
  }
  return undefined;
}

const MOST_LISTS = 3;

/** One list being read from its beginning. */
class ListReader {
  document = -1;
  readonly #lists: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(lists: Uint8Array, from: number, to: number) {
    this.#lists = lists;
    this.#at = from;
    this.#end = to;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  next(): boolean {
    if (this.#at >= this.#end) return false;
    let difference = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = this.#lists[this.#at] ?? 0;
      this.#at += 1;
      difference |= (byte & 0x7f) << shift;
    }
    this.document += difference;
    return true;
  }

  /** Whether the list holds a document; asked for ever later ones. */
  reaches(document: number): boolean {
    while (this.document < document) if (!this.next()) return false;
    return this.document === document;
  }
}

function rarestLists({ begins, lists }: Grams, text: Uint8Array): readonly ListReader[] {
  const readers = new Map<number, ListReader>();
  for (let at = 0; at + 2 < text.length; at += 1) {
    const [a = 0, b = 0, c = 0] = text.subarray(at, at + 3);
    const hash = hashOf((a << 16) | (b << 8) | c);
    readers.set(hash, new ListReader(lists, begins[hash] ?? 0, begins[hash + 1] ?? 0));
  }
  return [...readers.values()].sort((a, b) => a.left - b.left).slice(0, MOST_LISTS);
}

/** The hash of every three bytes in a row of one form, and a sign after each document. */
function gramHashes({ bytes, begins }: Documents, skipTag: number): Uint16Array {
  const hashes = new Uint16Array(bytes.length + begins.length);
  let length = 0;
  let at = begins[0] ?? 0;
  for (let document = 0; document + 1 < begins.length; document += 1) {
    const end = begins[document + 1] ?? 0;
    let run = 0;
    let skips = false;
    for (let last = 0; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      last = ((last << 8) | byte) & 0xffffff;
      if (byte < FIRST_TEXT_BYTE) {
        skips = byte === skipTag;
        run = 0;
        continue;
      }
      run += 1;
      if (run < 3 || skips) continue;
      hashes[length] = hashOf(last);
      length += 1;
    }
    hashes[length] = END;
    length += 1;
  }
  return hashes.subarray(0, length);
}

/** Never the sign that ends a document. */
function hashOf(three: number): number {
  const hash = Math.imul(three, 0x9e3779b1) >>> 16;
  return hash === END ? 0 : hash;
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
