import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef, useState } from 'react';
import { mainTender } from '#actions/void-purchase.ts';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import type { Card } from '#domain/member/card.ts';
import type { PurchaseLine, TenderKind } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';
import { ExchangeInstead } from '../exchange/exchange-instead.tsx';
import { articleDetail } from '../tiles/article-detail.ts';
import { leftOf } from './left-of.ts';
import { ReturnEffect } from './return-effect.tsx';
import { useReturning } from './use-returning.ts';

interface ReturnFormProps {
  readonly found: PurchaseFound;
  readonly card: Card | undefined;
}

/**
 * Which pieces come back, what that does to money and points, and only then the refund; the keys
 * that pay give back, as long as no basket is there to be paid.
 */
export function ReturnForm({ found, card }: ReturnFormProps) {
  const say = useSay();
  const format = useFormat();
  const { purchase, returns } = found;
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [kind, setKind] = useState<TenderKind>(mainTender(purchase));
  const returning = useReturning({ found, card, chosen, kind });
  const refund = useRef<HTMLButtonElement>(null);
  useShortcut('till', 'pay', () => refund.current?.focus());
  useShortcut('till', 'payNow', () => refund.current?.click());
  const { preview } = returning;
  const refunds = preview !== undefined;
  useEffect(() => {
    if (refunds) refund.current?.scrollIntoView({ block: 'nearest' });
  }, [refunds]);
  const left = leftOf(purchase, returns);
  if (purchase.lines.every(({ id }) => left(id) === 0)) return null;
  return (
    <section aria-label={say('till.return')} className="flex flex-col gap-3">
      <h3 className="text-17">{say('till.return')}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {purchase.lines.map((line, at) => (
          <ReturnRow
            key={line.id}
            line={line}
            left={left(line.id)}
            first={at === 0}
            count={chosen[line.id] ?? 0}
            onCount={(count) => setChosen({ ...chosen, [line.id]: count })}
          />
        ))}
      </ul>
      {preview && (
        <>
          <ReturnEffect taken={preview} purchase={purchase} card={card} />
          <SegmentedChoice
            legend={say('till.return.how')}
            value={kind}
            options={(['card', 'cash'] as const).map((value) => ({
              value,
              label: say(`till.pay.${value}`),
            }))}
            onPick={setKind}
          />
          <Button look="tender" ref={refund} disabled={returning.busy} onClick={returning.confirm}>
            {say('till.return.refund', { amount: format.money(preview.return.refundMinor) })}
          </Button>
          <ExchangeInstead purchase={purchase} lines={returning.lines} />
        </>
      )}
      {returning.trouble && (
        <p role="alert" className="text-15 text-danger">
          {returning.trouble}
        </p>
      )}
    </section>
  );
}

interface ReturnRowProps {
  readonly line: PurchaseLine;
  readonly left: number;
  /** Has the focus as soon as the sheet is open. */
  readonly first: boolean;
  readonly count: number;
  readonly onCount: (count: number) => void;
}

function ReturnRow({ line, left, first, count, onCount }: ReturnRowProps) {
  const say = useSay();
  const item = line.name;
  return (
    <li className="flex min-h-14 items-center gap-1 py-1">
      <span className="min-w-0 grow">
        <span className="block">{item}</span>
        <span className="block text-13 text-ink2">
          {[articleDetail(line), say('till.return.left', { n: left })].filter(Boolean).join(' · ')}
        </span>
      </span>
      <MoneyText minor={line.netMinor} className="text-15 text-ink2" />
      <IconButton
        name={say('till.return.less', { item })}
        icon={<Minus aria-hidden size={18} />}
        disabled={count === 0}
        onClick={() => onCount(count - 1)}
      />
      <span className="figures min-w-5 text-center font-semibold">{count}</span>
      <IconButton
        data-first={first || undefined}
        name={say('till.return.more', { item })}
        icon={<Plus aria-hidden size={18} />}
        disabled={count >= left}
        onClick={() => onCount(count + 1)}
      />
    </li>
  );
}
