import { useState } from 'react';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';

export interface Voiding {
  readonly busy: boolean;
  /** Whether it was undone. */
  undo(purchase: Purchase): Promise<boolean>;
}

/** Nothing that is needed before something was sold. */
async function loadVoiding() {
  const [{ voidPurchase }, { returnRefusalWords }] = await Promise.all([
    import('#actions/void-purchase.ts'),
    import('./return-refusal-words.ts'),
  ]);
  return { voidPurchase, returnRefusalWords };
}

export function useVoiding(): Voiding {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const undo = async (purchase: Purchase) => {
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const { voidPurchase, returnRefusalWords } = await loadVoiding();
    const voided = await voidPurchase(shop, { clerk, purchase: purchase.id }).finally(() =>
      setBusy(false),
    );
    if (voided.ok) {
      const amount = format.money(voided.value.return.refundMinor);
      showToast({ text: say('till.voided', { receipt: purchase.receipt, amount }) });
      return true;
    }
    const text = returnRefusalWords(voided.refusal, say, format);
    showRefusal(text);
    return false;
  };
  return { busy, undo };
}
