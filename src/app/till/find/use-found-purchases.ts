import { useEffect, useState } from 'react';
import { useShop } from '#app/shop-context.tsx';
import {
  findPurchases,
  newestFirst,
  type PurchaseSeen,
  type PurchaseWish,
} from '#storage/read/find-purchases.ts';

export interface FoundPurchases {
  readonly found: readonly PurchaseSeen[];
  readonly state: 'looking' | 'done' | 'failed';
}

const settleMs = 200;
const showEveryMs = 250;
const nothing: FoundPurchases = { found: [], state: 'looking' };

/** What was found so far, the newest first; a large shop is looked through beside the clerk. */
export function useFoundPurchases(wish: PurchaseWish | undefined): FoundPurchases {
  const { db } = useShop();
  const [answer, setAnswer] = useState<FoundPurchases & { readonly of: string }>();
  const of = JSON.stringify(wish);
  useEffect(() => {
    if (of === undefined) return;
    let isGone = false;
    const look = async () => {
      let found: readonly PurchaseSeen[] = [];
      let shownAt = Number.NEGATIVE_INFINITY;
      for await (const more of findPurchases(db, JSON.parse(of))) {
        if (isGone) return;
        found = more.length === 0 ? found : [...found, ...more];
        if (performance.now() - shownAt < showEveryMs) continue;
        shownAt = performance.now();
        setAnswer({ of, found: found.toSorted(newestFirst), state: 'looking' });
      }
      if (!isGone) setAnswer({ of, found: found.toSorted(newestFirst), state: 'done' });
    };
    const timer = setTimeout(() => {
      look().catch(() => isGone || setAnswer({ of, found: [], state: 'failed' }));
    }, settleMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [db, of]);
  return answer && answer.of === of ? answer : nothing;
}
