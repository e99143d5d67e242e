import type { PaperRow, PaperSection } from '#app/kit/paper-rows.ts';
import { codeName } from '#app/kit/promise/code-name.ts';
import { forHer } from '#app/kit/promise/for-her.ts';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import { isBearers } from '#domain/promise/voucher-paid.ts';
import type { Purchase, PurchaseLine, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { isTaxOnTop } from '#domain/purchase/returned-parts.ts';
import { changeOf, inTurn } from '../tender/split.ts';
import { articleDetail } from '../tiles/article-detail.ts';

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

export interface ReceiptOf {
  readonly boutique: string;
  readonly purchase: Purchase;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** When her balance was as it says, where that is not when the purchase was recorded. */
  readonly balanceAt?: number | undefined;
  /** What came back in the same act. */
  readonly exchanged?: PurchaseReturn | undefined;
  /** The name of who served her, where that was another than who stood at the till. */
  readonly servedBy?: string | undefined;
  /** Printed before: it says so. */
  readonly copy?: boolean | undefined;
}

/**
 * What she takes home: the purchase as it was recorded, in the words of the promise on the till. On
 * paper and as plain text it is the same.
 */
export function receiptRows(of: ReceiptOf, voice: Voice): readonly PaperSection[] {
  const { purchase } = of;
  const { say } = voice;
  return [
    { about: 'head', rows: [...headRows(of, voice), ...saidRows(of, voice)] },
    { about: 'back', rows: backRows(of, voice) },
    { about: 'goods', rows: purchase.lines.flatMap((line) => soldRows(line, voice)) },
    { about: 'sums', rows: [...sumRows(of, voice), ...taxRows(purchase, voice)] },
    { about: 'promise', rows: promiseRows(of, voice) },
    {
      about: 'foot',
      rows: [
        receiptCode(purchase, voice),
        { kind: 'text', text: say('till.receipt.thanks'), centre: true },
      ],
    },
  ];
}

/** For somebody the goods are given to: what they are, no price, and a code to exchange them by. */
export function giftRows(of: ReceiptOf, voice: Voice): readonly PaperSection[] {
  const { purchase } = of;
  const { say } = voice;
  const title = {
    kind: 'text',
    text: say('till.receipt.gift'),
    look: 'strong',
    centre: true,
  } as const;
  return [
    { about: 'head', rows: [...headRows(of, voice), title] },
    { about: 'goods', rows: purchase.lines.flatMap((line) => giftLineRows(line, voice)) },
    {
      about: 'foot',
      rows: [
        { kind: 'text', text: say('till.receipt.gift.exchange'), centre: true },
        receiptCode(purchase, voice),
      ],
    },
  ];
}

function receiptCode({ receipt }: Purchase, { say }: Voice): PaperRow {
  return { kind: 'code', text: receipt, names: say('till.receipt.number', { receipt }) };
}

function headRows({ boutique, purchase, recordedAt, copy }: ReceiptOf, voice: Voice): PaperRow[] {
  const { say, format } = voice;
  const { receipt, day } = purchase;
  const when = { day: format.day(day, anyOtherYear), time: format.time(recordedAt) };
  return [
    { kind: 'text', text: boutique, look: 'large', centre: true },
    ...(copy
      ? [{ kind: 'text', text: say('till.receipt.copy'), look: 'strong', centre: true } as const]
      : []),
    { kind: 'text', text: say('till.receipt.number', { receipt }) },
    { kind: 'text', text: say('till.purchase.when', when) },
  ];
}

/** Who served her, and what is to be known of it. */
function saidRows({ servedBy: name, purchase: { note } }: ReceiptOf, { say }: Voice): PaperRow[] {
  return [
    ...(name === undefined ? [] : [{ kind: 'text', text: say('till.said.by', { name }) } as const]),
    ...(note === undefined ? [] : [{ kind: 'text', text: note } as const]),
  ];
}

/** Goods that came back, with what they were worth. */
function backRows({ exchanged }: ReceiptOf, { say, format }: Voice): PaperRow[] {
  if (!exchanged) return [];
  return [
    { kind: 'text', text: say('till.receipt.back'), look: 'strong' },
    ...exchanged.lines.map(
      ({ name, quantity, refundMinor }) =>
        ({
          kind: 'pair',
          left: quantity > 1 ? `${format.points(quantity)} × ${name}` : name,
          right: format.money(-refundMinor),
        }) as const,
    ),
  ];
}

function soldRows(line: PurchaseLine, { say, format }: Voice): PaperRow[] {
  const { name, quantity, priceMinor, discountMinor, care } = line;
  const each = `${quantity} × ${format.money(priceMinor)}`;
  const off = { left: say('till.receipt.discount'), right: format.money(-discountMinor) };
  return [
    { kind: 'pair', left: name, right: format.money(priceMinor * quantity) },
    { kind: 'text', text: [...traitsOf(line), each].join(' · ') },
    ...(discountMinor > 0 ? [{ kind: 'pair', ...off } as const] : []),
    ...giftCardRows(line, say),
    ...careRows(care, say),
  ];
}

/** The number of a gift card, to be read out and to be scanned. */
function giftCardRows({ giftCard }: PurchaseLine, say: Voice['say']): PaperRow[] {
  if (giftCard === undefined) return [];
  const names = codeName('gift-card', giftCard, say);
  return [
    { kind: 'text', text: names },
    { kind: 'code', text: giftCard, names },
  ];
}

/** What gift cards and vouchers paid, each by its code, and what that left on a card. */
function codeRows({ quote }: Purchase, { say, format }: Voice): PaperRow[] {
  return (quote?.vouchers ?? [])
    .filter(({ of }) => isBearers(of))
    .map(({ id, of, minor, restMinor }) => {
      const amount = format.money(-minor);
      const rest = restMinor === undefined ? undefined : format.money(restMinor);
      const pays = rest === undefined ? amount : say('till.code.pays', { amount, rest });
      return { kind: 'text', text: `${codeName(of, id, say)} ${pays}` };
    });
}

function giftLineRows(line: PurchaseLine, { say, format }: Voice): PaperRow[] {
  const traits = traitsOf(line);
  return [
    { kind: 'pair', left: line.name, right: `× ${format.points(line.quantity)}` },
    ...(traits.length > 0 ? [{ kind: 'text', text: traits.join(' · ') } as const] : []),
    ...careRows(line.care, say),
  ];
}

function traitsOf(line: PurchaseLine): readonly string[] {
  const detail = articleDetail(line);
  return detail === line.sku || detail === '' ? [] : [detail];
}

function careRows(care: string | undefined, say: Voice['say']): PaperRow[] {
  return care ? [{ kind: 'text', text: say('till.receipt.care', { care }) }] : [];
}

function sumRows({ purchase, exchanged: back }: ReceiptOf, voice: Voice): PaperRow[] {
  const { say, format } = voice;
  const { quote, tenders, dueMinor, redeemedPoints, exchanged } = purchase;
  const coveredMinor = exchanged?.minor ?? 0;
  const givenMinor = back ? back.refundMinor - coveredMinor : 0;
  const paid = inTurn(purchase).slice(coveredMinor > 0 ? 1 : 0);
  const change = changeOf(tenders);
  const { pointsMinor = 0, voucherMinor = 0 } = quote?.totals ?? {};
  const pair = (left: string, minor: number) =>
    ({ kind: 'pair', left, right: format.money(minor) }) as const;
  return [
    ...(voucherMinor > 0 ? [pair(say('till.vouchers'), -voucherMinor)] : []),
    ...codeRows(purchase, voice),
    ...(pointsMinor > 0
      ? [pair(say('till.receipt.points', { n: redeemedPoints }), -pointsMinor)]
      : []),
    { ...pair(say('till.total'), dueMinor), look: 'large' },
    ...(coveredMinor > 0 ? [pair(say('till.receipt.back'), -coveredMinor)] : []),
    ...paid.map(({ tender: { kind, handedMinor, amountMinor } }) =>
      pair(say(`till.pay.${kind}`), handedMinor ?? amountMinor),
    ),
    ...(change > 0 ? [pair(say('till.pay.change'), change)] : []),
    ...(givenMinor > 0 ? [pair(say('till.receipt.givenBack'), givenMinor)] : []),
  ];
}

function taxRows(purchase: Purchase, { say, format }: Voice): PaperRow[] {
  const isOnTop = isTaxOnTop(purchase);
  const taxes = purchase.quote?.totals.taxes.filter(({ basisPoints }) => basisPoints > 0) ?? [];
  return taxes.map(({ basisPoints, taxMinor }) => {
    const pct = format.percent(basisPoints);
    const left = say(isOnTop ? 'till.receipt.tax.onTop' : 'till.receipt.tax', { pct });
    return { kind: 'pair', left, right: format.money(taxMinor) };
  });
}

/**
 * The promise as it stood on the till, without what was only for the clerk to ask; without a
 * member, what was taken off by hand.
 */
function promiseRows({ purchase, recordedAt, balanceAt }: ReceiptOf, voice: Voice): PaperRow[] {
  const { quote } = purchase;
  if (!quote) return [];
  const { say, format } = voice;
  const words = promiseWords(forHer(quote), voice);
  const text = (said: string) => ({ kind: 'text', text: said }) as const;
  const given = words.given.map((one) => text(one.text));
  if (!quote.member || !quote.balance) return given;
  const strong = (said: string | undefined): PaperRow[] =>
    said === undefined ? [] : [{ ...text(said), look: 'strong' }];
  const time = format.time(balanceAt ?? recordedAt);
  return [
    ...strong(words.today),
    ...given,
    ...words.notGiven.flatMap(({ what, why }) => [text(what), text(why)]),
    ...strong(words.earns),
    {
      kind: 'pair',
      left: say('till.receipt.balance', { time }),
      right: format.points(quote.balance.after),
    },
    ...words.reach.map(text),
  ];
}
