import type { ReactNode, Ref } from 'react';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useFormat } from '#app/kit/use-format.ts';
import type { Purchase, PurchaseLine } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import { changeOf, inTurn } from '../tender/split.ts';
import { articleDetail } from '../tiles/article-detail.ts';
import './receipt.css';

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

interface ReceiptProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly boutique: string;
  readonly purchase: Purchase;
  readonly recordedAt: number;
  readonly copy: boolean;
}

/**
 * What she takes home: the purchase as it was recorded, in the words of the promise on the
 * till.
 */
export function Receipt({ ref, boutique, purchase, recordedAt, copy }: ReceiptProps) {
  const say = useSay();
  const format = useFormat();
  return (
    <div ref={ref} className="receipt" data-testid="receipt">
      <p className="pb-1 text-center text-[16px] font-semibold">{boutique}</p>
      {copy && <p className="text-center font-semibold">{say('till.receipt.copy')}</p>}
      <p>{say('till.receipt.number', { receipt: purchase.receipt })}</p>
      <p>
        {say('till.purchase.when', {
          day: format.day(purchase.day, anyOtherYear),
          time: format.time(recordedAt),
        })}
      </p>
      <Rule />
      {purchase.lines.map((line) => (
        <SoldLine key={line.id} line={line} />
      ))}
      <Rule />
      <Sums purchase={purchase} />
      <Rule />
      <Points purchase={purchase} />
      <p className="pt-2 text-center">{say('till.receipt.thanks')}</p>
    </div>
  );
}

function SoldLine({ line }: { readonly line: PurchaseLine }) {
  const say = useSay();
  const format = useFormat();
  const gross = line.priceMinor * line.quantity;
  const detail = articleDetail(line);
  const each = `${line.quantity} × ${format.money(line.priceMinor)}`;
  return (
    <div className="pb-1">
      <Pair left={line.name} right={format.money(gross)} />
      <p>{[detail === line.sku ? '' : detail, each].filter(Boolean).join(' · ')}</p>
      {line.discountMinor > 0 && (
        <Pair left={say('till.receipt.discount')} right={format.money(-line.discountMinor)} />
      )}
      {line.care && <p>{say('till.receipt.care', { care: line.care })}</p>}
    </div>
  );
}

function Sums({ purchase }: { readonly purchase: Purchase }) {
  const say = useSay();
  const format = useFormat();
  const { quote, tenders, dueMinor } = purchase;
  const change = changeOf(tenders);
  const points = quote?.totals.pointsMinor ?? 0;
  const vouchers = quote?.totals.voucherMinor ?? 0;
  return (
    <>
      {vouchers > 0 && <Pair left={say('till.vouchers')} right={format.money(-vouchers)} />}
      {points > 0 && (
        <Pair
          left={say('till.receipt.points', { n: purchase.redeemedPoints })}
          right={format.money(-points)}
        />
      )}
      <div className="text-[16px] font-semibold">
        <Pair left={say('till.total')} right={format.money(dueMinor)} />
      </div>
      {inTurn(purchase).map(({ tender, restMinor }) => (
        <Pair
          key={restMinor}
          left={say(`till.pay.${tender.kind}`)}
          right={format.money(tender.handedMinor ?? tender.amountMinor)}
        />
      ))}
      {change > 0 && <Pair left={say('till.pay.change')} right={format.money(change)} />}
      {quote?.totals.taxes
        .filter(({ basisPoints }) => basisPoints > 0)
        .map(({ basisPoints, taxMinor }) => (
          <Pair
            key={basisPoints}
            left={say('till.receipt.tax', { pct: format.percent(basisPoints) })}
            right={format.money(taxMinor)}
          />
        ))}
    </>
  );
}

/** The promise as it stood on the till, without what was only for the clerk to ask. */
function Points({ purchase }: { readonly purchase: Purchase }) {
  const say = useSay();
  const voice = useVoice();
  const { quote } = purchase;
  if (!quote?.member || !quote.balance) return null;
  const { format } = voice;
  const withheld = quote.withheld.filter(({ code }) => code !== 'BIRTHDAY_UNKNOWN');
  const words = promiseWords({ ...quote, withheld }, voice);
  return (
    <div data-testid="receipt-promise">
      {words.today && <p className="font-semibold">{words.today}</p>}
      {words.given.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
      {words.notGiven.map(({ key, what, why }) => (
        <p key={key}>
          {what}
          <br />
          {why}
        </p>
      ))}
      {words.earns && <p className="font-semibold">{words.earns}</p>}
      <Pair left={say('till.receipt.balance')} right={format.points(quote.balance.after)} />
      {words.reach.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

interface PairProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

function Pair({ left, right }: PairProps) {
  return (
    <p className="flex justify-between gap-2">
      <span className="min-w-0">{left}</span>
      <span className="figures">{right}</span>
    </p>
  );
}

function Rule() {
  return <hr className="my-1 border-t border-dashed border-black" />;
}
