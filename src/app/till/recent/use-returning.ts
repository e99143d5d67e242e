import { useState } from 'react';
import { giftCardsIn, takeBack } from '#actions/take-back.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { sound } from '#app/kit/sounds.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { TenderKind } from '#domain/purchase/purchase.ts';
import { takeBack as decide, type TakenBack } from '#domain/purchase/take-back.ts';
import { useSay } from '#i18n/use-say.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';
import { returnRefusalWords } from './return-refusal-words.ts';

export interface Chosen {
  readonly found: PurchaseFound;
  readonly card: Card | undefined;
  /** Pieces that come back, by line. */
  readonly chosen: Readonly<Record<string, number>>;
  readonly kind: TenderKind;
}

export interface Returning {
  readonly busy: boolean;
  /** What comes back. */
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
  /** What would be recorded; nothing while nothing is chosen. */
  readonly preview: TakenBack | undefined;
  readonly trouble: string | undefined;
  confirm(): void;
}

export function useReturning({ found, card, chosen, kind }: Chosen): Returning {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const day = useToday();
  const { programme } = useSell();
  const [busy, setBusy] = useState(false);
  const printer = useRollPrinter();
  const onFault = useFault();
  const [trouble, setTrouble] = useState<string>();
  const { purchase, returns: before } = found;
  const lines = Object.entries(chosen).map(([line, quantity]) => ({ line, quantity }));
  const asked = { lines, refundKind: kind, why: 'return' } as const;
  const { db } = shop;
  const sold = giftCardsIn(purchase).join(' ');
  const giftCards = useLive(() => readByCode(db, sold === '' ? [] : sold.split(' ')), [db, sold]);
  const decided = decide({
    ...{ programme, purchase, before, card, day, giftCards: giftCards ?? [] },
    ...asked,
    returnId: 'preview',
    receipt: 'preview',
  });
  const isSpent = !decided.ok && decided.refusal.code === 'GIFT_CARD_SPENT';
  const spent = isSpent ? returnRefusalWords(decided.refusal, say, format) : undefined;
  const confirm = async () => {
    if (!decided.ok || busy) return;
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const shownRefundMinor = decided.value.return.refundMinor;
    const taken = await takeBack(shop, {
      ...{ clerk, purchase: purchase.id, member: purchase.member, shownRefundMinor },
      ...asked,
    }).finally(() => setBusy(false));
    if (taken.ok) {
      setTrouble(undefined);
      printer.moved([kind]);
      const amount = format.money(taken.value.return.refundMinor);
      showToast({ text: say('till.return.done', { amount }) });
    } else {
      const text = returnRefusalWords(taken.refusal, say, format);
      setTrouble(text);
      sound('refused');
    }
  };
  return {
    busy,
    lines: lines.filter(({ quantity }) => quantity > 0),
    preview: decided.ok ? decided.value : undefined,
    trouble: trouble ?? spent,
    confirm: () => void confirm().catch(onFault),
  };
}
