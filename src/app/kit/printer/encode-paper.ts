import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { linesOf } from '../paper-columns.ts';
import type { Look, PaperRow, PaperSection } from '../paper-rows.ts';
import type { DrawLine } from './draw-line.ts';
import type { PrinterTongue } from './printer-choice.ts';
import type { Roll } from './roll.ts';

export interface EncodeOptions {
  readonly roll: Roll;
  readonly tongue: PrinterTongue;
  readonly draw: DrawLine;
}

/** Letters that every printer has. */
const OWN_LETTERS = /^[\x20-\x7e]*$/;

/**
 * A paper as a receipt printer takes it: in its own letters where it surely has them, in dots where
 * it may not, and cut off at the end.
 */
export function encodePaper(
  sections: readonly PaperSection[],
  { roll, tongue, draw }: EncodeOptions,
): Uint8Array<ArrayBuffer> {
  const encoder = encoderFor(roll, tongue).initialize();
  const filled = sections.filter(({ rows }) => rows.length > 0);
  for (const [place, { rows }] of filled.entries()) {
    if (place > 0) encoder.line('-'.repeat(roll.columns));
    for (const row of rows) putRow(encoder, row, { roll, draw });
  }
  return bytesOf(encoder.newline(3).cut());
}

/** What opens a drawer that hangs on the printer. */
export function encodeDrawer(roll: Roll, tongue: PrinterTongue): Uint8Array<ArrayBuffer> {
  return bytesOf(encoderFor(roll, tongue).initialize().pulse());
}

function encoderFor({ columns }: Roll, language: PrinterTongue): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({ columns, language, imageMode: 'raster', feedBeforeCut: 0 });
}

type Put = Pick<EncodeOptions, 'roll' | 'draw'>;

function putRow(encoder: ReceiptPrinterEncoder, row: PaperRow, { roll, draw }: Put): void {
  if (row.kind === 'code') {
    encoder.align('center').qrcode(row.text, { size: 5 }).align('left');
    return;
  }
  const columns = row.look === 'large' ? Math.floor(roll.columns / 2) : roll.columns;
  for (const line of linesOf(row, columns)) putLine(encoder, line, { look: row.look, draw });
}

function putLine(
  encoder: ReceiptPrinterEncoder,
  line: string,
  { look, draw }: { readonly look: Look | undefined; readonly draw: DrawLine },
): void {
  if (!OWN_LETTERS.test(line)) {
    const picture = draw(look === 'large' ? line.trim() : line, look);
    encoder.image(picture, picture.width, picture.height, 'threshold');
    return;
  }
  const size = look === 'large' ? 2 : 1;
  encoder
    .size(size, size)
    .bold(look !== undefined)
    .line(line)
    .bold(false)
    .size(1, 1);
}

function bytesOf(encoder: ReceiptPrinterEncoder): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encoder.encode());
}
