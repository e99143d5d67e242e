import { useState } from 'react';
import type { Approver } from '#actions/approve-by-hand.ts';
import { issueVoucher, type NotIssued, takeBackVoucher } from '#actions/issue-voucher.ts';
import { makeCode } from '#actions/make-code.ts';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Voucher } from '../receipt/voucher-rows.ts';
import { useSell } from '../sell-context.ts';

/** How many days it may be used. */
export const lastingDays = ['30', '90', '365', 'always'] as const;
type Lasting = (typeof lastingDays)[number];

export interface IssuingEntry {
  readonly typed: string;
  type(typed: string): void;
  readonly lasts: Lasting;
  last(lasts: Lasting): void;
  readonly note: string;
  sayWhy(note: string): void;
  readonly trouble: string | undefined;
  readonly noteTrouble: string | undefined;
  isWhole(): boolean;
  issue(approver: Approver): void;
  /** Recorded, to be printed. */
  readonly issued: Voucher | undefined;
  takeBack(): void;
}

export function useIssuing(): IssuingEntry {
  const say = useSay();
  const { currency } = useTrade();
  const [typed, type] = useState('');
  const [lasts, last] = useState<Lasting>('90');
  const [note, sayWhy] = useState('');
  const [tried, setTried] = useState(false);
  const read = readAmount(typed, currency);
  const minor = read.ok ? read.value : 0;
  const isGood = minor > 0 && note.trim() !== '';
  const { issued, issue, takeBack } = useRecording();
  const wrong = read.ok ? say('money.giftCard.nothing') : amountRefusalText(read.refusal, say);
  return {
    ...{ typed, type, lasts, last, note, sayWhy, issued, takeBack },
    trouble: tried && minor === 0 ? wrong : undefined,
    noteTrouble: tried && note.trim() === '' ? say('money.byHand.noReason') : undefined,
    isWhole() {
      setTried(true);
      return isGood;
    },
    issue(approver) {
      if (isGood) issue(approver, { minor, note, lasts });
    },
  };
}

interface Asked {
  readonly minor: number;
  readonly note: string;
  readonly lasts: Lasting;
}

function useRecording() {
  const shop = useShop();
  const say = useSay();
  const { show } = useSell();
  const onFault = useFault();
  const [issued, setIssued] = useState<Voucher & { readonly manager: string }>();
  const refuse = ({ code }: NotIssued) => {
    const text = say(`money.voucher.${code}`);
    showRefusal(text);
  };
  const record = async ({ clerk: manager }: Approver, { minor, note, lasts }: Asked) => {
    const code = await makeCode(shop, 'voucher');
    const validDays = lasts === 'always' ? {} : { validDays: Number(lasts) };
    const asked = { clerk: clerkAtTill()?.clerk ?? '', manager, code, minor, note, ...validDays };
    const recorded = await issueVoucher(shop, asked);
    if (!recorded.ok) return refuse(recorded.refusal);
    const [move] = recorded.value.rights;
    const lapsesAfter = move?.move === 'issued' ? move.terms.lapsesAfter : undefined;
    setIssued({ code, minor, lapsesAfter, manager });
  };
  const undo = async () => {
    if (!issued) return;
    const { code, manager } = issued;
    const asked = { clerk: clerkAtTill()?.clerk ?? '', manager, code };
    const back = await takeBackVoucher(shop, asked);
    if (!back.ok) return refuse(back.refusal);
    showToast({ text: say('money.voucher.takenBack') });
    show(undefined);
  };
  return {
    issued,
    issue: (approver: Approver, asked: Asked) => void record(approver, asked).catch(onFault),
    takeBack: () => void undo().catch(onFault),
  };
}
