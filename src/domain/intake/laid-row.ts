/**
 * One row as it lies in the bytes of its file, in UTF-8. Most rows of a long file say what was read
 * before: their cells are cut out only where they do not. It lies there until the next is handed
 * over.
 */
export interface LaidRow {
  readonly row: number;
  readonly bytes: Uint8Array;
  /** Of each cell where it begins and, next to it, where it ends; without its quotes. */
  readonly bounds: Int32Array;
  readonly columns: number;
  /** No cell has quotes in it, which are written twice there. */
  readonly isPlain: boolean;
  cells(): string[];
}

/** Where a cell begins: at its end, where the row has no such column. */
export function startOf({ bounds, columns }: LaidRow, column: number): number {
  return column < columns ? (bounds[column * 2] ?? 0) : 0;
}

export function endOf({ bounds, columns }: LaidRow, column: number): number {
  return column < columns ? (bounds[column * 2 + 1] ?? 0) : 0;
}
