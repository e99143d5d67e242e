import type { Result } from '#domain/result.ts';
import type { PaperSection } from '../paper-rows.ts';
import type { ReceiptPaper } from '../receipt-paper.ts';
import { lineDrawer } from './draw-line.ts';
import { encodeDrawer, encodePaper } from './encode-paper.ts';
import { printerChoice } from './printer-choice.ts';
import { type PrinterRefusal, sendToPrinter } from './printer-port.ts';
import { rolls } from './roll.ts';

export type Printed = Promise<Result<void, PrinterRefusal>>;

/** Prints on the roll of the chosen printer. */
export function printDirectly(
  sections: readonly PaperSection[],
  paper: Exclude<ReceiptPaper, 'a4'>,
): Printed {
  const { way, tongue } = printerChoice();
  const roll = rolls[paper];
  return sendToPrinter(way, encodePaper(sections, { roll, tongue, draw: lineDrawer(roll) }));
}

export function openDrawer(): Printed {
  const { way, tongue } = printerChoice();
  return sendToPrinter(way, encodeDrawer(rolls['80'], tongue));
}
