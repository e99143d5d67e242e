/**
 * A cell for a file that a spreadsheet may open: what begins like a formula gets an apostrophe in
 * front, and quotes stand around what needs them. `cleanCell` takes the apostrophe off again.
 */
export function csvCell(text: string): string {
  const guarded = /^['\s]*[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
