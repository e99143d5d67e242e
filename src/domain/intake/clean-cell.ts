/**
 * A cell as text: composed accents, no control characters, no blanks around it, and without the
 * apostrophe that an exported file puts before a sign that a spreadsheet would take for a formula.
 */
export function cleanCell(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (PLAIN.test(cell)) return cell;
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .trim()
    .replace(/^'(?=['\s]*[=+\-@＝＋－＠])/, '')
    .trim();
}

/** Nothing to do for most cells of most files. */
const PLAIN = /^[0-9A-Za-z](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const UNPRINTABLE = /[^\P{Cc}\n]|[\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;
