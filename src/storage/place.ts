import { assert } from '#domain/assert.ts';
import { blockLines, memberBytes, memberOnLine } from '#protocol/block.ts';
import { type FinderEntry, keyHash } from '#protocol/finder.ts';

/** Where a member's record lies within a batch. */
export interface Place {
  readonly block: number;
  readonly line: number;
}

const encoder = new TextEncoder();
const LINE_BITS = 12;
const MOST_BLOCKS = 2 ** (32 - LINE_BITS);

/** The places of a batch, growing block by block; `sorted` gives them as they are kept. */
export class PlaceList {
  #words = new Uint32Array(2048);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  addBlock(block: number, bytes: Uint8Array): number {
    assert(block < MOST_BLOCKS, 'a batch has room for its blocks');
    let line = 0;
    for (const at of blockLines(bytes)) {
      const id = memberBytes(bytes, at) ?? encoder.encode(memberOnLine(bytes, at));
      this.#add(keyHash(id), (block << LINE_BITS) | line);
      line += 1;
    }
    assert(line < 2 ** LINE_BITS, 'a block has room for its lines');
    return line;
  }

  /** What finds purchases, in a list of its own. */
  addFinder(block: number, entries: readonly FinderEntry[]): void {
    for (const [hash, line] of entries) this.#add(hash, (block << LINE_BITS) | line);
  }

  sorted(): BigUint64Array<ArrayBuffer> {
    return new BigUint64Array(this.#words.slice(0, this.#length * 2).buffer).sort();
  }

  #add(hash: number, place: number): void {
    if (this.#length * 2 === this.#words.length) {
      const longer = new Uint32Array(this.#words.length * 2);
      longer.set(this.#words);
      this.#words = longer;
    }
    this.#words[this.#length * 2] = place;
    this.#words[this.#length * 2 + 1] = hash;
    this.#length += 1;
  }
}

/** Where a member may lie, or what is found by a key: all that share its hash. Usually one. */
export function* placesOf(places: BigUint64Array, key: string): Generator<Place> {
  const words = wordsOf(places);
  const hash = keyHash(encoder.encode(key));
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle * 2 + 1] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  for (; words[low * 2 + 1] === hash; low += 1) {
    yield placeFrom(words[low * 2] ?? 0);
  }
}

/** Places in two batches that share a hash: where the same member may stand in both. */
export function* samePlaces(
  one: BigUint64Array,
  other: BigUint64Array,
): Generator<readonly [Place, Place]> {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  let at = 0;
  for (let from = 0; at < one.length && from < other.length; ) {
    const [hash, otherHash] = [ones[at * 2 + 1] ?? 0, others[from * 2 + 1] ?? 0];
    if (hash < otherHash) at += 1;
    else if (hash > otherHash) from += 1;
    else {
      for (let same = from; others[same * 2 + 1] === hash; same += 1) {
        yield [placeFrom(ones[at * 2] ?? 0), placeFrom(others[same * 2] ?? 0)];
      }
      at += 1;
    }
  }
}

function wordsOf(places: BigUint64Array): Uint32Array {
  return new Uint32Array(places.buffer, places.byteOffset, places.length * 2);
}

function placeFrom(word: number): Place {
  return { block: word >>> LINE_BITS, line: word & (2 ** LINE_BITS - 1) };
}
