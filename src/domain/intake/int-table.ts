/** Rows of small whole numbers, packed: a row of four takes 16 bytes and no object. */
export interface IntTable {
  readonly rows: number;
  /** A row of noughts; gives its number. */
  add(): number;
  get(row: number, column: number): number;
  set(row: number, column: number, value: number): void;
}

const FIRST_ROWS = 1024;

/** Values are below 2 ** 31. */
export function intTable(columns: number): IntTable {
  let cells = new Int32Array(FIRST_ROWS * columns);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    add() {
      if ((rows + 1) * columns > cells.length) {
        const larger = new Int32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      rows += 1;
      return rows - 1;
    },
    get: (row, column) => cells[row * columns + column] ?? 0,
    set(row, column, value) {
      cells[row * columns + column] = value;
    },
  };
}
