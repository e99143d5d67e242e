import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import { printPaper } from '#app/kit/print-paper.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { useShop } from '#app/shop-context.tsx';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { RowsPaper } from './rows-paper.tsx';
import { type Voucher, voucherRows } from './voucher-rows.ts';

export interface PrintVoucher {
  print(): void;
  /** Stands on the page while it may be printed. */
  readonly paper: ReactNode;
}

export function usePrintVoucher(voucher: Voucher): PrintVoucher {
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  const [kind] = useReceiptPaper();
  const paper = useRef<HTMLDivElement>(null);
  const roll = useRollPrinter();
  const sections = voucherRows(voucher, boutique, useVoice());
  return {
    print: () => {
      if (roll.print) roll.print(sections);
      else if (paper.current) printPaper(paper.current, kind);
    },
    paper: createPortal(
      <RowsPaper ref={paper} name="voucher-paper" paper={kind} sections={sections} />,
      document.body,
    ),
  };
}
