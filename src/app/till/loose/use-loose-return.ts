import { useReducer, useState } from 'react';
import type { Approver } from '#actions/approve-by-hand.ts';
import { looseReturn } from '#actions/loose-return.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { sound } from '#app/kit/sounds.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Minor } from '#domain/money/money.ts';
import {
  looseReturn as decide,
  type LooseRefusal,
  worthOf,
} from '#domain/purchase/loose-return.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import {
  afterLooseAct,
  emptyLoose,
  goodsOf,
  type LooseAct,
  type LooseEntry,
  type LooseLine,
  priceText,
} from './loose-entry.ts';
import { looseRefusalWords } from './loose-refusal-words.ts';
import { useLowestPaid } from './use-lowest-paid.ts';

export interface LooseReturning {
  readonly entry: LooseEntry;
  act(act: LooseAct): void;
  priceText(line: LooseLine): string;
  /** What is given for all of it; nothing while a price is missing. */
  readonly minor: Minor | undefined;
  /** What was wrong when it was last tried. */
  readonly refusal: LooseRefusal | undefined;
  readonly trouble: string | undefined;
  readonly busy: boolean;
  /** Whether it can be recorded as it stands; otherwise it is said why not. */
  isWhole(): boolean;
  record(approver: Approver): void;
}

/** Goods that come back without a purchase, from the first scan to the record. */
export function useLooseReturn(): LooseReturning {
  const { programme, sale } = useSell();
  const { currency } = useTrade();
  const day = useToday();
  const prices = { currency, language: useLanguage(), lowest: useLowestPaid() };
  const [entry, act] = useReducer(afterLooseAct, sale.member, emptyLoose);
  const [tried, setTried] = useState(false);
  const { member, note, refund } = entry;
  const asked = { lines: goodsOf(entry, prices), member, note, refund };
  const named = { returnId: 'preview', receipt: 'preview', voucherCode: 'preview', manager: '' };
  const decided = decide({ ...asked, ...named, programme, day });
  const priced = decide({ ...asked, ...named, programme, day, note: '–' });
  const recording = useRecording(asked);
  return {
    ...{ entry, act },
    priceText: (line) => priceText(line, prices),
    minor: priced.ok ? worthOf(priced.value.return.lines) : undefined,
    refusal: tried && !decided.ok ? decided.refusal : undefined,
    ...recording,
    isWhole() {
      setTried(true);
      return decided.ok;
    },
  };
}

function useRecording(
  asked: Omit<Parameters<typeof looseReturn>[1], 'clerk' | 'manager' | 'returnId'>,
) {
  const shop = useShop();
  const say = useSay();
  const format = useFormat();
  const { show } = useSell();
  const printer = useRollPrinter();
  const onFault = useFault();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [returnId] = useState(shop.newId);
  const record = async ({ clerk: manager }: Approver) => {
    setBusy(true);
    const clerk = clerkAtTill()?.clerk ?? '';
    const request = { ...asked, clerk, manager, returnId };
    const recorded = await looseReturn(shop, request).finally(() => setBusy(false));
    if (!recorded.ok) {
      const text = looseRefusalWords(recorded.refusal, say, format);
      setTrouble(text);
      return sound('refused');
    }
    if (asked.refund !== 'voucher') printer.moved([asked.refund]);
    show({ kind: 'loose', receipt: recorded.value.return.receipt });
  };
  return {
    ...{ busy, trouble },
    record: (approver: Approver) => {
      if (!busy) void record(approver).catch(onFault);
    },
  };
}
