import { useState } from 'react';
import { type ParkedDraft, park, parkedDrafts, unpark } from '#actions/keep-draft.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useLive } from '#storage/read/use-live.ts';
import { draftOf, saleOf } from './kept-sale.ts';
import { isEmpty, isUnknown, type Sale, withoutBack, withoutHers } from './sale.ts';
import type { TillStore } from './till-store.ts';

export interface Parking {
  readonly parked: readonly ParkedDraft[];
  /** Puts the basket aside; an empty till takes the last one back instead. */
  parkOrRecall(): void;
  recall(id: string): void;
  /** Puts the basket of a purchase that was undone on the till again, as a sale of its own. */
  bringBack(sale: Sale): void;
}

export function useParking(till: TillStore, whose: string | undefined): Parking {
  const shop = useShop();
  const say = useSay();
  const parked = useLive(() => parkedDrafts(shop), [shop.db]) ?? [];
  const [busy, setBusy] = useState(false);

  const putAside = async (sale: Sale) => {
    if (isEmpty(sale)) return;
    await park(shop, draftOf(withoutHers(sale)), labelOf(sale, whose, say('till.misc')));
    till.clear();
  };
  const takeBack = async (id: string) => {
    await putAside(till.now().steps.sale);
    const draft = await unpark(shop, id);
    if (draft) till.turnTo(saleOf(draft, shop.newId));
  };
  const bringBack = async (sale: Sale) => {
    await putAside(till.now().steps.sale);
    till.turnTo({ ...withoutBack(sale), id: shop.newId() });
  };
  const once = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    work()
      .catch(() => showToast({ text: say('till.parked.trouble') }))
      .finally(() => setBusy(false));
  };
  return {
    parked,
    parkOrRecall: () =>
      once(async () => {
        const { sale } = till.now().steps;
        const last = parked.at(-1);
        if (!isEmpty(sale)) await putAside(sale);
        else if (last) await takeBack(last.id);
      }),
    recall: (id) => once(() => takeBack(id)),
    bringBack: (sale) => once(() => bringBack(sale)),
  };
}

function labelOf(sale: Sale, whose: string | undefined, misc: string): string {
  const [first] = sale.lines;
  if (whose !== undefined) return whose;
  if (first === undefined || isUnknown(first)) return misc;
  return first.article.name;
}
