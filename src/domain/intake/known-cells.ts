import { endOf, type LaidRow, startOf } from './laid-row.ts';

/** What was read of some cells of a row, found again by their bytes. */
export interface KnownCells<Value> {
  find(row: LaidRow): Value | undefined;
  /** Of cells that are not known, and have just been looked for. */
  add(row: LaidRow, value: Value): void;
}

/** A place in the table: one more than the number of the value, and where its key begins. */
const PLACE = { value: 0, key: 1 } as const;

/**
 * A table with open places: a row is looked for from the place on that its hash says, and found
 * where all its bytes are the same. Once it knows `most` it forgets them all, so that a file in
 * which nothing comes twice takes no more memory. A row with a cell too long for a key is unknown.
 */
export function knownCells<Value>(columns: readonly number[], most: number): KnownCells<Value> {
  const mask = 2 ** Math.ceil(Math.log2(most * 2)) - 1;
  const table = new Int32Array((mask + 1) * 2);
  const key = new CellsKey(columns);
  let values: Value[] = [];
  let keys = new Uint8Array(4096);
  let end = 0;

  const placeOf = () => {
    let at = key.hash & mask;
    for (;;) {
      const value = table[at * 2 + PLACE.value];
      if (value === 0 || key.isAt(keys, table[at * 2 + PLACE.key] ?? 0)) return at;
      at = (at + 1) & mask;
    }
  };
  return {
    find: (row) =>
      key.set(row) ? values[(table[placeOf() * 2 + PLACE.value] ?? 0) - 1] : undefined,
    add(row, value) {
      if (!key.set(row)) return;
      if (values.length === most) {
        table.fill(0);
        values = [];
        end = 0;
      }
      while (end + key.length > keys.length) keys = twiceAsLong(keys);
      keys.set(key.bytes.subarray(0, key.length), end);
      const at = placeOf();
      table[at * 2 + PLACE.value] = values.push(value);
      table[at * 2 + PLACE.key] = end;
      end += key.length;
    },
  };
}

/** The cells of a row by which it is known: the length of each, and its bytes. */
export class CellsKey {
  readonly bytes: Uint8Array;
  length = 0;
  hash = 0;
  readonly #columns: readonly number[];

  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.bytes = new Uint8Array(columns.length * (LONGEST + 1));
  }

  /** False where a cell is too long to be known by. */
  set(row: LaidRow): boolean {
    const { bytes } = this;
    let length = 0;
    let hash = 0;
    for (const column of this.#columns) {
      const start = startOf(row, column);
      const size = endOf(row, column) - start;
      if (size > LONGEST) return false;
      bytes[length] = size;
      length += 1;
      for (let at = start; at < start + size; at += 1) {
        const byte = row.bytes[at] ?? 0;
        bytes[length] = byte;
        length += 1;
        hash = Math.imul(hash ^ byte, PRIME);
      }
      hash = Math.imul(hash ^ size, PRIME);
    }
    this.length = length;
    this.hash = hash ^ (hash >>> 15);
    return true;
  }

  /** Whether another row has the very cells that it was set to. */
  isOf(row: LaidRow): boolean {
    const { bytes } = this;
    let length = 0;
    for (const column of this.#columns) {
      const end = endOf(row, column);
      let at = startOf(row, column);
      if (bytes[length] !== end - at) return false;
      length += 1;
      for (; at < end; at += 1) {
        if (bytes[length] !== row.bytes[at]) return false;
        length += 1;
      }
    }
    return true;
  }

  isAt(keys: Uint8Array, from: number): boolean {
    const { bytes, length } = this;
    for (let at = 0; at < length; at += 1) if (bytes[at] !== keys[from + at]) return false;
    return true;
  }
}

const LONGEST = 255;
/** Of the hash after Fowler, Noll and Vo. */
const PRIME = 0x01_00_01_93;

function twiceAsLong(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}
