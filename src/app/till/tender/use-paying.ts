import { useState } from 'react';
import type { NothingRecorded, RungUp } from '#actions/ring-up.ts';
import { alarm, announce } from '#app/kit/announce.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Purchase, Tender, TenderKind } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import { basketOf } from '../basket/sale.ts';
import { useGoodsBack } from '../exchange/goods-back-context.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { basketPaid } from './basket-paid.ts';
import { changeOf } from './split.ts';

/** A payment that did not become a purchase: the basket stands as it was. */
export interface NotPaid {
  readonly refusal: NothingRecorded;
  readonly tenders: readonly Tender[];
}

export interface Paying {
  readonly busy: boolean;
  readonly notPaid: NotPaid | undefined;
  /** `kind` is how a difference in her favour is given back, where goods come back. */
  pay(tenders: readonly Tender[], kind?: TenderKind): void;
  forget(): void;
}

export function usePaying(): Paying {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const onFault = useFault();
  const [notPaid, setNotPaid] = useState<NotPaid>();
  const { till, sale, show } = useSell();
  const quote = useQuote();
  const goods = useGoodsBack();
  const printer = useRollPrinter();

  const recorded = (rung: RungUp, tenders: readonly Tender[]) => {
    const changeMinor = changeOf(tenders);
    const { purchase, card, back } = rung;
    const recordedAt = shop.now();
    const more = { ...(card && { member: card }), ...(back && { back }) };
    till.recorded({ purchase, sale, changeMinor, recordedAt, ...more });
    show(undefined);
    announce(say('till.done.said', { amount: format.money(purchase.dueMinor) }));
  };
  const before = (purchase: Purchase) => recorded({ purchase }, purchase.tenders);

  const pay = async (tenders: readonly Tender[], refundKind: TenderKind = 'card') => {
    if (busy) return;
    setBusy(true);
    setNotPaid(undefined);
    const clerk = clerkAtTill()?.clerk ?? '';
    const request = {
      clerk,
      sale: sale.id,
      member: sale.member,
      basket: basketPaid(basketOf(sale), quote),
      tenders,
      shownDueMinor: quote.totals.dueMinor,
      back: sale.back && {
        ...{ ...sale.back, refundKind },
        shownRefundMinor: goods?.taken?.return.refundMinor ?? 0,
      },
      courtesy: sale.courtesy,
      said: { soldBy: otherThan(clerk, sale.soldBy), note: sale.note },
    };
    const rung = await import('#actions/ring-up.ts')
      .then(({ ringUp }) => ringUp(shop, request))
      .finally(() => setBusy(false));
    if (rung.ok) {
      recorded(rung.value, tenders);
      printer.moved([...tenders.map(({ kind }) => kind), ...(sale.back ? [refundKind] : [])]);
    } else if (rung.refusal.code === 'ALREADY_RECORDED') before(rung.refusal.purchase);
    else {
      setNotPaid({ refusal: rung.refusal, tenders });
      show(undefined);
      alarm(say('till.notPaid'));
    }
  };
  return {
    busy,
    notPaid,
    pay: (tenders, kind) => void pay(tenders, kind).catch(onFault),
    forget: () => setNotPaid(undefined),
  };
}

/** Who took the till over meanwhile needs not be said again. */
function otherThan(clerk: string, soldBy: string | undefined): string | undefined {
  return soldBy === clerk ? undefined : soldBy;
}
