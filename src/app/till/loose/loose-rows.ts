import type { PaperRow, PaperSection } from '#app/kit/paper-rows.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { worthOf } from '#domain/purchase/loose-return.ts';
import type { PurchaseReturn, ReturnedLine } from '#domain/purchase/purchase.ts';
import type { LooseFound } from '#storage/read/read-loose.ts';
import { voucherRows } from '../receipt/voucher-rows.ts';

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

interface LooseOf {
  readonly boutique: string;
  readonly found: Pick<LooseFound, 'body' | 'fact'>;
  /** Printed before: it says so. */
  readonly copy: boolean;
}

/** What whoever brought the goods takes home: what came back, what was given for it, and how. */
export function looseRows(of: LooseOf, voice: Voice): readonly PaperSection[] {
  const { say } = voice;
  const back = of.found.body.return;
  const { receipt } = back;
  const names = say('till.receipt.number', { receipt });
  return [
    { about: 'head', rows: headRows(of, voice) },
    { about: 'back', rows: back.lines.map((line) => lineRow(line, voice)) },
    { about: 'sums', rows: sumRows(back, voice) },
    ...voucherSection(of, voice),
    {
      about: 'foot',
      rows: [
        { kind: 'code', text: receipt, names },
        { kind: 'text', text: say('till.receipt.thanks'), centre: true },
      ],
    },
  ];
}

function headRows({ boutique, found: { body, fact }, copy }: LooseOf, voice: Voice): PaperRow[] {
  const { say, format } = voice;
  const { receipt, day } = body.return;
  const when = { day: format.day(day, anyOtherYear), time: format.time(fact.recordedAt.instant) };
  const strong = (said: string) => ({ kind: 'text', text: said, look: 'strong' }) as const;
  return [
    { kind: 'text', text: boutique, look: 'large', centre: true },
    ...(copy ? [{ ...strong(say('till.receipt.copy')), centre: true } as const] : []),
    { kind: 'text', text: say('till.receipt.number', { receipt }) },
    { kind: 'text', text: say('till.purchase.when', when) },
    strong(say('money.loose')),
  ];
}

function lineRow({ name, quantity, netMinor }: ReturnedLine, { format }: Voice): PaperRow {
  const left = quantity > 1 ? `${format.points(quantity)} × ${name}` : name;
  return { kind: 'pair', left, right: format.money(-netMinor) };
}

function sumRows(back: PurchaseReturn, { say, format }: Voice): PaperRow[] {
  const { lines, refundKind, voucher } = back;
  const worth = format.money(worthOf(lines));
  const way = voucher === undefined ? say(`till.pay.${refundKind}`) : say('money.loose.voucher');
  const rates = [...new Set(lines.flatMap(({ tax }) => tax?.basisPoints ?? []))];
  return [
    { kind: 'pair', left: say('till.receipt.givenBack'), right: worth, look: 'large' },
    { kind: 'pair', left: way, right: worth },
    ...rates.filter((rate) => rate > 0).map((rate) => taxRow(lines, rate, { say, format })),
  ];
}

function taxRow(
  lines: readonly ReturnedLine[],
  rate: number,
  { say, format }: Pick<Voice, 'say' | 'format'>,
): PaperRow {
  const same = lines.filter(({ tax }) => tax?.basisPoints === rate);
  const onTop = same.some(
    ({ netMinor, tax }) => tax && tax.taxMinor > 0 && netMinor === tax.baseMinor,
  );
  const minor = same.reduce((sum, { tax }) => sum + (tax?.taxMinor ?? 0), 0);
  const pct = format.percent(rate);
  const left = say(onTop ? 'till.receipt.tax.onTop' : 'till.receipt.tax', { pct });
  return { kind: 'pair', left, right: format.money(-minor) };
}

function voucherSection({ boutique, found }: LooseOf, voice: Voice): readonly PaperSection[] {
  const { voucher: code, voucherMinor: minor = 0 } = found.body.return;
  if (code === undefined) return [];
  return voucherRows({ code, minor }, boutique, voice).filter(({ about }) => about === 'voucher');
}
