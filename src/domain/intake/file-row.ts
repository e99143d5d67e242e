/** One row as it came out of the file. The first row of the file, usually its header, is row 1. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
