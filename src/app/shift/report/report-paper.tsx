import type { Ref } from 'react';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';
import type { ZReport } from '#domain/shift/shift-report.ts';
import { useTelling } from '../telling.ts';
import { figureText } from './figure-text.ts';
import { reportParts } from './report-parts.ts';
import '#app/kit/paper.css';

interface ReportPaperProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly z: ZReport;
  readonly boutique: string;
  readonly paper: ReceiptPaper;
}

/** A Z report on paper. */
export function ReportPaper({ ref, z, boutique, paper }: ReportPaperProps) {
  const telling = useTelling();
  const { say, format } = telling;
  return (
    <div ref={ref} className="receipt" data-paper={paper} data-testid="z-paper">
      <p className="text-center text-[16px] font-semibold">{boutique}</p>
      <p className="pb-1 text-center font-semibold">
        {say('shift.z', { number: z.number })} · {say('shift.z.till', { block: z.block })}
      </p>
      {reportParts(z, telling).map(({ key, title, rows }) => (
        <section key={key} className="break-inside-avoid pt-1">
          <p className="border-b border-dashed border-black font-semibold">{title}</p>
          {rows.map((row) => (
            <p
              key={row.key}
              className={`flex justify-between gap-2 ${row.strong ? 'font-semibold' : ''}`}
            >
              <span className="min-w-0">{row.name}</span>
              <span className={row.figure.kind === 'text' ? 'text-right' : 'figures'}>
                {figureText(row.figure, format)}
              </span>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
