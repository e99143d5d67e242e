import { useRef } from 'react';
import { type ParkedDraft, park, parkedDrafts, unpark } from '#actions/keep-draft.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useLive } from '#storage/read/use-live.ts';
import { draftOf, saleOf } from './kept-sale.ts';
import { isEmpty, isUnknown, type Sale, withoutBack, withoutHers } from './sale.ts';
import type { TillStore } from './till-store.ts';

export interface Parking {
  readonly parked: readonly ParkedDraft[];
  park(): void;
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
  const last = useRef(Promise.resolve());

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
  /** One after the other, as they were asked for: none is lost because another is under way. */
  const inTurn = (work: () => Promise<void>) => {
    last.current = last.current.then(work).catch(() => showRefusal(say('till.parked.trouble')));
  };
  return {
    parked,
    park: () => inTurn(() => putAside(till.now().steps.sale)),
    parkOrRecall: () =>
      inTurn(async () => {
        const { sale } = till.now().steps;
        if (!isEmpty(sale)) return await putAside(sale);
        const newest = (await parkedDrafts(shop)).at(-1);
        if (newest) await takeBack(newest.id);
      }),
    recall: (id) => inTurn(() => takeBack(id)),
    bringBack: (sale) => inTurn(() => bringBack(sale)),
  };
}

function labelOf(sale: Sale, whose: string | undefined, misc: string): string {
  const [first] = sale.lines;
  if (whose !== undefined) return whose;
  if (first === undefined || isUnknown(first)) return misc;
  return first.article.name;
}
