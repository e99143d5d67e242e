import { useReducer, useState } from 'react';
import { giftCardCode } from '#actions/gift-card-code.ts';
import { makeCode } from '#actions/make-code.ts';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';
import { done } from '#domain/result.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import {
  afterGiftCardAct,
  type GiftCardAct,
  type GiftCardSteps,
  giftCardAtFirst,
  isUnusual,
} from './gift-card-steps.ts';

export interface GiftCardEntry {
  readonly steps: GiftCardSteps;
  act(act: GiftCardAct): void;
  readonly trouble: string | undefined;
  readonly codeTrouble: string | undefined;
  /** Puts it into the basket, or says what is missing. */
  add(): void;
}

interface GiftCardAsked {
  readonly typed: string;
  readonly code?: string | undefined;
  readonly instead?: string | undefined;
}

/** A gift card that is sold, or that more is put on. */
export function useGiftCard({ typed, code, instead }: GiftCardAsked): GiftCardEntry {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { till, show } = useSell();
  const onFault = useFault();
  const [steps, act] = useReducer(afterGiftCardAct, giftCardAtFirst(typed, code));
  const [trouble, setTrouble] = useState<string>();
  /** A sum that is out of the ordinary is asked about once. */
  const [sure, setSure] = useState<Minor>();
  const [codeTrouble, setCodeTrouble] = useState<string>();
  const add = async () => {
    const read = readAmount(steps.typed, currency);
    if (!read.ok) return setTrouble(amountRefusalText(read.refusal, say));
    if (read.value === 0) return setTrouble(say('money.giftCard.nothing'));
    if (isUnusual(read.value, currencyDigits(currency)) && read.value !== sure) {
      setSure(read.value);
      return setTrouble(say('money.giftCard.unusual', { amount: format.money(read.value) }));
    }
    setTrouble(undefined);
    const named =
      steps.number === 'made'
        ? done(await makeCode(shop, 'gift-card'))
        : await giftCardCode(shop, steps.code);
    if (!named.ok) return setCodeTrouble(say(`money.giftCard.${named.refusal.code}`));
    const sold = { code: named.value, name: say('till.giftCard'), minor: read.value };
    till.act({ act: 'sell-gift-card', ...sold, instead });
    show(undefined);
  };
  return {
    ...{ steps, trouble, codeTrouble },
    act(next) {
      setTrouble(undefined);
      setCodeTrouble(undefined);
      act(next);
    },
    add: () => void add().catch(onFault),
  };
}
