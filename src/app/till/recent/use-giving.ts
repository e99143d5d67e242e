import { useState } from 'react';
import { givePurchase } from '#actions/give-purchase.ts';
import { takeBackGiving } from '#actions/take-back-giving.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from '../member-name.ts';
import { giveRefusalWords } from './give-refusal-words.ts';

export interface Giving {
  readonly busy: boolean;
  give(member: MemberId): void;
  takeBack(): void;
}

/** Gives a purchase to a member and takes that back; the till says what became of it. */
export function useGiving(purchase: string): Giving {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const onFault = useFault();
  const [busy, setBusy] = useState(false);
  const clerk = clerkAtTill()?.clerk ?? '';
  const sayWhyNot = (refusal: Parameters<typeof giveRefusalWords>[0]) => {
    const text = giveRefusalWords(refusal, { say, format, today });
    showRefusal(text);
  };
  const takeBack = async () => {
    const taken = await takeBackGiving(shop, { clerk, purchase });
    if (!taken.ok) return sayWhyNot(taken.refusal);
    showToast({ text: say('till.give.takenBack') });
  };
  const give = async (member: MemberId) => {
    const given = await givePurchase(shop, { clerk, purchase, member });
    if (!given.ok) return sayWhyNot(given.refusal);
    const { body, card } = given.value;
    const n = body.entries.reduce((sum, { points }) => sum + points, 0);
    const text = say('till.give.done', { n, name: memberName(card, say) });
    showToast({ text, undo: () => void takeBack().catch(onFault) });
  };
  const alone = (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    void act()
      .catch(onFault)
      .finally(() => setBusy(false));
  };
  return { busy, give: (member) => alone(() => give(member)), takeBack: () => alone(takeBack) };
}
