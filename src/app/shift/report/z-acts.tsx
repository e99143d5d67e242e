import FileDown from 'lucide-react/icons/file-down';
import Printer from 'lucide-react/icons/printer';
import { useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { Button } from '#app/kit/button.tsx';
import { download } from '#app/kit/download.ts';
import { printPaper } from '#app/kit/print-paper.ts';
import { paperNames, type ReceiptPaper, useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { useShop } from '#app/shop-context.tsx';
import type { ZReport } from '#domain/shift/shift-report.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useTelling } from '../telling.ts';
import { reportCsv } from './report-csv.ts';
import { ReportPaper } from './report-paper.tsx';

/** Prints from the very tap that asked for it: nothing is awaited in between. */
export function ZActs({ z }: { readonly z: ZReport }) {
  const telling = useTelling();
  const { say } = telling;
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  const [usual] = useReceiptPaper();
  const [paper, setPaper] = useState<ReceiptPaper>(usual);
  const sheet = useRef<HTMLDivElement>(null);
  const print = (on: ReceiptPaper) => {
    flushSync(() => setPaper(on));
    if (sheet.current) printPaper(sheet.current, on);
  };
  const save = () => {
    const name = `z-${String(z.block).padStart(4, '0')}-${String(z.number).padStart(4, '0')}.csv`;
    download(name, reportCsv(z, telling));
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<Printer aria-hidden size={20} />} onClick={() => print(usual)}>
        {say('shift.z.print', { paper: paperNames[usual] })}
      </Button>
      {usual !== 'a4' && (
        <Button icon={<Printer aria-hidden size={20} />} onClick={() => print('a4')}>
          {say('shift.z.print', { paper: paperNames.a4 })}
        </Button>
      )}
      <Button icon={<FileDown aria-hidden size={20} />} onClick={save}>
        {say('shift.z.csv')}
      </Button>
      {createPortal(
        <ReportPaper ref={sheet} z={z} boutique={boutique} paper={paper} />,
        document.body,
      )}
    </div>
  );
}
