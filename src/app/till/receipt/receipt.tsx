import type { Ref } from 'react';
import type { Look, PaperRow } from '#app/kit/paper-rows.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { QrCode } from '#app/kit/qr-code.tsx';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';
import { giftRows, type ReceiptOf, receiptRows } from './receipt-rows.ts';
import '#app/kit/paper.css';

interface ReceiptProps extends ReceiptOf {
  readonly ref: Ref<HTMLDivElement>;
  readonly paper: ReceiptPaper;
  /** Without prices, for whom the goods are given to. */
  readonly gift?: boolean | undefined;
}

/** The receipt on paper. */
export function Receipt({ ref, paper, gift, ...of }: ReceiptProps) {
  const voice = useVoice();
  const sections = (gift ? giftRows(of, voice) : receiptRows(of, voice)).filter(
    ({ rows }) => rows.length > 0,
  );
  return (
    <div ref={ref} className="receipt" data-paper={paper} data-testid="receipt">
      {sections.map(({ about, rows }) => (
        <section key={about} data-testid={`receipt-${about}`} className="receipt-section">
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
