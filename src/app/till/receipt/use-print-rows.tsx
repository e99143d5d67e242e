import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { PaperSection } from '#app/kit/paper-rows.ts';
import { printPaper } from '#app/kit/print-paper.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { RowsPaper } from './rows-paper.tsx';

export interface PrintRows {
  print(): void;
  /** Stands on the page while it may be printed. */
  readonly paper: ReactNode;
}

/** A paper of rows, on a printer that is spoken to directly or through the browser’s dialog. */
export function usePrintRows(name: string, sections: readonly PaperSection[]): PrintRows {
  const [kind] = useReceiptPaper();
  const paper = useRef<HTMLDivElement>(null);
  const roll = useRollPrinter();
  return {
    print: () => {
      if (roll.print) roll.print(sections);
      else if (paper.current) printPaper(paper.current, kind);
    },
    paper: createPortal(
      <RowsPaper ref={paper} name={name} paper={kind} sections={sections} />,
      document.body,
    ),
  };
}
