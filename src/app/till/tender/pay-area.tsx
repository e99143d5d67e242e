import BadgePercent from 'lucide-react/icons/badge-percent';
import Pause from 'lucide-react/icons/pause';
import Plus from 'lucide-react/icons/plus';
import Undo2 from 'lucide-react/icons/undo-2';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown, piecesIn } from '../basket/sale.ts';
import { useUndoable } from '../basket/use-till.ts';
import { GiveBack } from '../exchange/give-back.tsx';
import { useToPay } from '../exchange/goods-back-context.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import type { PayAsked, PayWish } from './pay-asked.ts';
import { paidBy } from './split.ts';
import type { Paying } from './use-paying.ts';
import { WhyNotPaid } from './why-not-paid.tsx';

interface PayAreaProps {
  readonly paying: Paying;
  readonly asked: PayAsked;
  readonly onPark: () => void;
  /** Where the tiles are not beside the basket anyway. */
  readonly onTiles: (() => void) | undefined;
}

/** The total and the ways to pay it. Keys that pay come here. */
export function PayArea({ paying, asked, onPark, onTiles }: PayAreaProps) {
  const usual = useRef<HTMLButtonElement>(null);
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface px-4 py-3">
      <WhyNotPaid paying={paying} />
      <div className="flex flex-wrap items-center gap-1">
        <BasketActs onPark={onPark} onTiles={onTiles} />
        <Total />
      </div>
      <Tenders paying={paying} asked={asked} usual={usual} />
    </div>
  );
}

function BasketActs({ onPark, onTiles }: Pick<PayAreaProps, 'onPark' | 'onTiles'>) {
  const say = useSay();
  const { till, show } = useSell();
  const undoable = useUndoable(till);
  return (
    <div className="-ml-3 flex shrink-0">
      <IconButton
        className="size-11!"
        name={say('till.undo')}
        icon={<Undo2 aria-hidden size={20} />}
        disabled={!undoable}
        onClick={till.undo}
      />
      <IconButton
        className="size-11!"
        name={say('till.park')}
        icon={<Pause aria-hidden size={20} />}
        onClick={onPark}
      />
      <IconButton
        className="size-11!"
        name={say('till.byHand.basket')}
        icon={<BadgePercent aria-hidden size={20} />}
        onClick={() => show({ kind: 'by-hand' })}
      />
      {onTiles && (
        <IconButton
          className="size-11!"
          name={say('till.tiles.open')}
          icon={<Plus aria-hidden size={22} />}
          onClick={onTiles}
        />
      )}
    </div>
  );
}

function Total() {
  const say = useSay();
  const format = useFormat();
  const { sale } = useSell();
  const quote = useQuote();
  const { voucherMinor, pointsMinor } = quote.totals;
  const { exchanging, coveredMinor, payMinor, giveMinor } = useToPay();
  const sum = giveMinor > 0 ? 'till.exchange.toGive' : 'till.exchange.toPay';
  return (
    <div className="flex grow basis-[min-content] flex-wrap items-baseline justify-between gap-x-3">
      <p className="min-w-0 grow basis-24 phone:basis-auto">
        <span className="text-17 font-semibold">{say(exchanging ? sum : 'till.total')}</span>{' '}
        <span className="text-15 whitespace-nowrap text-ink2">
          {say('till.pieces', { n: piecesIn(sale) })}
        </span>
        {coveredMinor > 0 && (
          <span className="figures block text-15 whitespace-normal! text-positive">
            {say('till.exchange.goods', { amount: format.money(-coveredMinor) })}
          </span>
        )}
        {voucherMinor > 0 && (
          <span className="figures block text-15 whitespace-normal! text-positive">
            {say('till.vouchers')} {format.money(-voucherMinor)}
          </span>
        )}
        {pointsMinor > 0 && (
          <span className="figures block text-15 whitespace-normal! text-positive">
            {say('till.total.points', { amount: format.money(-pointsMinor) })}
          </span>
        )}
      </p>
      <MoneyText
        minor={giveMinor > 0 ? giveMinor : payMinor}
        className="ml-auto text-32 font-semibold phone:text-24"
      />
    </div>
  );
}

interface TendersProps {
  readonly paying: Paying;
  readonly asked: PayAsked;
  readonly usual: RefObject<HTMLButtonElement | null>;
}

function Tenders({ paying, asked, usual }: TendersProps) {
  const say = useSay();
  const { sale, show } = useSell();
  const quote = useQuote();
  const { exchanging, ready, payMinor } = useToPay();
  const empty = quote.lines.length === 0 || sale.lines.some(isUnknown);
  const off = empty || paying.busy || !ready;
  useAnswer(asked, usual, empty || paying.busy || ready);
  const payAll = () => paying.pay(paidBy('card', payMinor));
  if (!empty && exchanging && payMinor === 0) {
    return <GiveBack paying={paying} off={off} usual={usual} />;
  }
  if (!empty && payMinor === 0) {
    return (
      <Button look="tender" ref={usual} disabled={off} onClick={payAll}>
        {say('till.pay.nothing')}
      </Button>
    );
  }
  return (
    <div className="grid grid-cols-[2fr_2fr_1.3fr] gap-2">
      <Button look="tender" className="px-2!" ref={usual} disabled={off} onClick={payAll}>
        <span className="flex flex-col">
          {say('till.pay.card')} <MoneyText minor={payMinor} className="text-15 font-normal" />
        </span>
      </Button>
      <Button look="tender" className="px-2!" disabled={off} onClick={() => show({ kind: 'cash' })}>
        {say('till.pay.cash')}
      </Button>
      <Button className="min-h-16! px-1!" disabled={off} onClick={() => show({ kind: 'split' })}>
        {say('till.pay.more')}
      </Button>
    </div>
  );
}

/** Once it is known whether there is something to pay, a key goes to the usual way or takes it. */
function useAnswer(
  asked: PayAsked,
  usual: RefObject<HTMLButtonElement | null>,
  known: boolean,
): void {
  const answer = useEffectEvent((wish: PayWish) => {
    usual.current?.focus();
    if (wish === 'take') usual.current?.click();
  });
  useEffect(() => {
    if (known) asked.serve((wish) => answer(wish));
    return () => asked.serve(undefined);
  }, [asked, known]);
}
