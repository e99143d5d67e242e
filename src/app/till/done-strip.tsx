import { type ReactNode, useEffect, useState } from 'react';
import { voidWithinMs } from '#actions/void-window.ts';
import { Button } from '#app/kit/button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { PointsNews } from '#app/kit/promise/points-news.tsx';
import { tierReached } from '#app/kit/promise/tier-reached.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { Done } from './basket/till-store.ts';
import { usePrint } from './receipt/print-provider.tsx';
import { useVoiding } from './recent/use-voiding.ts';
import { useSell } from './sell-context.ts';

interface DoneStripProps {
  readonly done: Done;
  /** A new sale has begun: one line is left of it. */
  readonly small: boolean;
  /** It was undone: its basket may stand on the till again. */
  readonly onUndone: () => void;
}

/** What was just recorded: paid, change, points, news of her standing, the receipt, and Undo. */
export function DoneStrip({ done, small, onUndone }: DoneStripProps) {
  const say = useSay();
  const { till, show } = useSell();
  const undoable = useStillUndoable(done.recordedAt);
  const voiding = useVoiding();
  const undo = async () => {
    if (!(await voiding.undo(done.purchase))) return;
    till.forgetDone();
    onUndone();
  };
  if (small && !undoable) return null;
  const undoButton = undoable && (
    <Button
      className={small ? 'shrink-0' : 'grow'}
      disabled={voiding.busy}
      onClick={() => void undo()}
    >
      {say('kit.undo')}
    </Button>
  );
  return small ? (
    <section
      aria-label={say('till.done')}
      className="flex items-center gap-2 border-b border-line bg-positive-soft py-1 pr-2 pl-4"
    >
      <button
        type="button"
        className="min-h-11 min-w-0 grow text-left text-15 underline-offset-4 hover:underline"
        onClick={() => show({ kind: 'purchase', purchase: done.purchase.id })}
      >
        {say('till.done')} · <MoneyText minor={done.purchase.dueMinor} />
      </button>
      {undoButton}
    </section>
  ) : (
    <FullStrip done={done}>{undoButton}</FullStrip>
  );
}

interface FullStripProps {
  readonly done: Done;
  readonly children: ReactNode;
}

function FullStrip({ done, children }: FullStripProps) {
  const say = useSay();
  const print = usePrint();
  const { db } = useShop();
  const { show, programme } = useSell();
  const { changeMinor, recordedAt } = done;
  const found = useLive(() => readPurchase(db, done.purchase.id), [db, done.purchase.id]);
  const purchase = found?.purchase ?? done.purchase;
  const { exchanged = done.back } = found ?? {};
  const givenMinor = (exchanged?.refundMinor ?? 0) - (purchase.exchanged?.minor ?? 0);
  const balanceAt = found?.given?.fact.recordedAt.instant;
  const [printed, setPrinted] = useState(false);
  return (
    <section
      aria-label={say('till.done')}
      data-testid="done"
      className="rise flex flex-col gap-3 bg-positive-soft p-4"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-20 font-semibold text-positive">
          <span aria-hidden>✓ </span>
          {say('till.done.paid')}
        </span>
        <MoneyText minor={paidFor(purchase)} className="text-24 font-semibold" />
      </p>
      {givenMinor > 0 && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{say('till.receipt.givenBack')}</span>
          <MoneyText minor={givenMinor} className="text-32 font-semibold" />
        </p>
      )}
      {changeMinor > 0 && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{say('till.pay.change')}</span>
          <MoneyText minor={changeMinor} className="text-32 font-semibold" />
        </p>
      )}
      <PointsNews
        quote={purchase.quote}
        earnedPoints={purchase.earnedPoints}
        reached={purchase.quote && tierReached(purchase.quote, programme.tiers)?.name}
      />
      <p className="figures text-13 text-ink2">
        {say('till.receipt.number', { receipt: purchase.receipt })}
      </p>
      <div className="flex flex-wrap gap-2">
        {purchase.member === undefined && (
          <Button
            className="grow"
            onClick={() => show({ kind: 'purchase', purchase: purchase.id })}
          >
            {say('till.give')}
          </Button>
        )}
        <Button
          className="grow"
          onClick={() => {
            print({ purchase, recordedAt, balanceAt, exchanged, copy: printed });
            setPrinted(true);
          }}
        >
          <PrintLabel printed={printed} />
        </Button>
        <Button className="grow" onClick={() => print({ purchase, recordedAt, gift: true })}>
          {say('till.receipt.gift')}
        </Button>
        <Button className="grow" onClick={() => show({ kind: 'send', purchase: purchase.id })}>
          {say('till.done.send')}
        </Button>
        {children}
      </div>
    </section>
  );
}

/**
 * As wide before the first print as after it: a button that grew would push the others about, and
 * the second tap of a finger would meet another one.
 */
function PrintLabel({ printed }: { readonly printed: boolean }) {
  const say = useSay();
  const place = (shown: boolean) => `col-start-1 row-start-1 ${shown ? '' : 'invisible'}`;
  return (
    <span className="grid">
      <span className={place(!printed)}>{say('till.done.print')}</span>
      <span className={place(printed)}>{say('till.purchase.copy')}</span>
    </span>
  );
}

/** What she paid herself; goods that came back paid the rest. */
function paidFor({ dueMinor, exchanged }: Purchase): number {
  return dueMinor - (exchanged?.minor ?? 0);
}

function useStillUndoable(recordedAt: number): boolean {
  const shop = useShop();
  const [now, setNow] = useState(() => shop.now());
  const left = recordedAt + voidWithinMs - now;
  useEffect(() => {
    if (left <= 0) return;
    const wait = setTimeout(() => setNow(shop.now()), left + 1);
    return () => clearTimeout(wait);
  }, [left, shop]);
  return left > 0;
}
