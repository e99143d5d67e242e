import type { PaperSection } from '#app/kit/paper-rows.ts';
import { codeName } from '#app/kit/promise/code-name.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Minor } from '#domain/money/money.ts';

export interface Voucher {
  readonly code: string;
  readonly minor: Minor;
  readonly lapsesAfter?: Day | undefined;
}

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

/** A voucher as it is handed over: what it is worth, its code, and until when. */
export function voucherRows(
  { code, minor, lapsesAfter }: Voucher,
  boutique: string,
  { say, format }: Voice,
): readonly PaperSection[] {
  const names = codeName('coded', code, say);
  const until =
    lapsesAfter && say('till.voucher.until', { day: format.day(lapsesAfter, anyOtherYear) });
  const centre = { kind: 'text', centre: true } as const;
  return [
    { about: 'head', rows: [{ ...centre, text: boutique, look: 'strong' }] },
    {
      about: 'voucher',
      rows: [
        { ...centre, text: format.money(minor), look: 'large' },
        { ...centre, text: names },
        { kind: 'code', text: code, names },
        ...(until ? [{ ...centre, text: until }] : []),
      ],
    },
  ];
}
