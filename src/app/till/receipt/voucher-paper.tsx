import type { Ref } from 'react';
import { codeName } from '#app/kit/promise/code-name.ts';
import { QrCode } from '#app/kit/qr-code.tsx';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';
import { useFormat } from '#app/kit/use-format.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Minor } from '#domain/money/money.ts';
import { useSay } from '#i18n/use-say.ts';
import '#app/kit/paper.css';

export interface Voucher {
  readonly code: string;
  readonly minor: Minor;
  readonly lapsesAfter?: Day | undefined;
}

interface VoucherPaperProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly boutique: string;
  readonly paper: ReceiptPaper;
  readonly voucher: Voucher;
}

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

/** A voucher as it is handed over: what it is worth, its code, and until when. */
export function VoucherPaper({ ref, boutique, paper, voucher }: VoucherPaperProps) {
  const say = useSay();
  const format = useFormat();
  const { code, minor, lapsesAfter } = voucher;
  const name = codeName('coded', code, say);
  return (
    <div ref={ref} className="receipt text-center" data-paper={paper} data-testid="voucher-paper">
      <p className="pb-1 text-[16px] font-semibold">{boutique}</p>
      <p className="figures py-2 text-[24px] font-semibold">{format.money(minor)}</p>
      <p className="figures">{name}</p>
      <QrCode text={code} label={name} className="mx-auto size-32" />
      {lapsesAfter && (
        <p>{say('till.voucher.until', { day: format.day(lapsesAfter, anyOtherYear) })}</p>
      )}
    </div>
  );
}
