import { endOf, type LaidRow, startOf } from './laid-row.ts';

/** What was read of some cells of a row, found again by their bytes. */
export interface KnownCells<Value> {
  find(row: LaidRow): Value | undefined;
  /** Of cells that are not known. */
  add(row: LaidRow, value: Value): void;
}

/**
 * A table with open places: a row is looked for from the place on that its hash says, and found
 * where all its bytes are the same. Once it knows `most` it forgets them all, so that a file in
 * which nothing comes twice takes no more memory.
 */
export function knownCells<Value>(columns: readonly number[], most: number): KnownCells<Value> {
  const mask = 2 ** Math.ceil(Math.log2(most * 2)) - 1;
  const places = new Int32Array(mask + 1);
  const keys = keysOf(columns);
  let values: Value[] = [];

  const placeOf = (row: LaidRow) => {
    let at = hashOf(row, columns) & mask;
    while (places[at] !== 0 && !keys.isSame((places[at] ?? 0) - 1, row)) at = (at + 1) & mask;
    return at;
  };
  return {
    find: (row) => values[(places[placeOf(row)] ?? 0) - 1],
    add(row, value) {
      if (values.length === most) {
        values = [];
        keys.forget();
        places.fill(0);
      }
      keys.add(row);
      places[placeOf(row)] = values.push(value);
    },
  };
}

const PRIME = 0x01_00_01_93;
const END = 0x1_00;

/** After Fowler, Noll and Vo. */
function hashOf(row: LaidRow, columns: readonly number[]): number {
  const { bytes } = row;
  let hash = 0;
  for (const column of columns) {
    const end = endOf(row, column);
    for (let at = startOf(row, column); at < end; at += 1) {
      hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
    }
    hash = Math.imul(hash ^ END, PRIME);
  }
  return hash ^ (hash >>> 15);
}

/** The bytes of the cells of many rows, one after the other. */
export function keysOf(columns: readonly number[]) {
  let bytes = new Uint8Array(4096);
  let starts = [0];
  let lengths: number[] = [];
  const isSame = (place: number, row: LaidRow) => {
    let key = starts[place] ?? 0;
    let cell = place * columns.length;
    for (const column of columns) {
      const end = endOf(row, column);
      let at = startOf(row, column);
      if (lengths[cell] !== end - at) return false;
      for (; at < end; at += 1) {
        if (bytes[key] !== row.bytes[at]) return false;
        key += 1;
      }
      cell += 1;
    }
    return true;
  };
  const add = (row: LaidRow) => {
    let key = starts.at(-1) ?? 0;
    for (const column of columns) {
      const cell = row.bytes.subarray(startOf(row, column), endOf(row, column));
      while (key + cell.length > bytes.length) bytes = twiceAsLong(bytes);
      bytes.set(cell, key);
      lengths.push(cell.length);
      key += cell.length;
    }
    starts.push(key);
  };
  const forget = () => {
    starts = [0];
    lengths = [];
  };
  return { isSame, add, forget };
}

function twiceAsLong(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}
