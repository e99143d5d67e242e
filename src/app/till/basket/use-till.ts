import { useSyncExternalStore } from 'react';
import { keepDraft, keptDraft } from '#actions/keep-draft.ts';
import type { Shop } from '#actions/shop.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { speech } from '#i18n/speech.ts';
import { draftOf, saleOf } from './kept-sale.ts';
import { openTillStore, type TillNow, type TillStore } from './till-store.ts';

const tills = new WeakMap<Shop['db'], TillStore>();

/** The one till of this tab: the same basket whichever screen was looked at in between. */
export function useTill(): { readonly till: TillStore; readonly now: TillNow } {
  const till = tillOf(useShop());
  const now = useSyncExternalStore(till.subscribe, till.now);
  return { till, now };
}

/** Whether an act can be taken back. */
export function useUndoable({ now, subscribe }: TillStore): boolean {
  return useSyncExternalStore(subscribe, () => now().steps.before.length > 0);
}

function tillOf(shop: Shop): TillStore {
  const open = tills.get(shop.db);
  if (open) return open;
  const { newId } = shop;
  const till = openTillStore({
    newId,
    async kept() {
      const draft = await keptDraft(shop);
      return draft && saleOf(draft, newId);
    },
    keep: (sale) => void keepDraft(shop, draftOf(sale)).catch(sayNotKept),
  });
  tills.set(shop.db, till);
  return till;
}

/** Selling goes on; only a reload would now lose the basket, and that is said. */
function sayNotKept(): void {
  showToast({ text: speech().say('till.notKept') });
}
