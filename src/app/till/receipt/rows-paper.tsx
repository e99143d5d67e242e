import type { Ref } from 'react';
import type { Look, PaperRow, PaperSection } from '#app/kit/paper-rows.ts';
import { QrCode } from '#app/kit/qr-code.tsx';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';
import '#app/kit/paper.css';

interface RowsPaperProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly name: string;
  readonly paper: ReceiptPaper;
  readonly sections: readonly PaperSection[];
}

/** What a browser's dialog prints; a printer that is spoken to directly is given the same rows. */
export function RowsPaper({ ref, name, paper, sections }: RowsPaperProps) {
  return (
    <div ref={ref} className="receipt" data-paper={paper} data-testid={name}>
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ about, rows }) => (
          <section key={about} data-testid={`${name}-${about}`} className="receipt-section">
            {numbered(rows).map(({ place, row }) => (
              <Row key={place} row={row} />
            ))}
          </section>
        ))}
    </div>
  );
}

/** Rows are told apart by where they stand: they never move. */
function numbered(rows: readonly PaperRow[]) {
  return rows.map((row, place) => ({ row, place }));
}

const looks: Readonly<Record<Look, string>> = {
  strong: 'font-semibold',
  large: 'text-[16px] font-semibold',
};

function Row({ row }: { readonly row: PaperRow }) {
  switch (row.kind) {
    case 'text':
      return <p className={classes(row.look, row.centre && 'text-center')}>{row.text}</p>;
    case 'pair':
      return (
        <p className={classes(row.look, 'flex justify-between gap-2')}>
          <span className="min-w-0">{row.left}</span>
          <span className="figures">{row.right}</span>
        </p>
      );
    case 'code':
      return (
        <div className="flex justify-center pt-1">
          <QrCode text={row.text} label={row.names} className="size-[22mm]" />
        </div>
      );
  }
}

function classes(look: Look | undefined, more: string | false | undefined): string | undefined {
  return [look && looks[look], more].filter(Boolean).join(' ') || undefined;
}
