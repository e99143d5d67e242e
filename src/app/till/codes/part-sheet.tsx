import { useState } from 'react';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { Button } from '#app/kit/button.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/** How much of a gift card is to pay: any part of what is on it and due. */
export function PartSheet({ code }: { readonly code: string }) {
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { till, show } = useSell();
  const { vouchers = [], totals } = useQuote();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const paid = vouchers.find(({ id }) => id === code);
  const onIt = (paid?.minor ?? 0) + (paid?.restMinor ?? 0);
  const mostMinor = Math.min(onIt, (paid?.minor ?? 0) + totals.dueMinor + totals.pointsMinor);
  const most = format.money(mostMinor);
  const pay = (part?: number) => {
    till.act({
      act: 'hand-in',
      code: { code, of: 'gift-card', ...(part !== undefined && { mostMinor: part }) },
    });
    show(undefined);
  };
  const take = () => {
    const read = readAmount(typed, currency);
    if (!read.ok) return setTrouble(amountRefusalText(read.refusal, say));
    if (read.value > mostMinor || read.value === 0) {
      return setTrouble(say('money.part.most', { amount: most }));
    }
    pay(read.value);
  };
  return (
    <Sheet title={say('money.part')} side="left" onClose={() => show(undefined)}>
      <div className="flex flex-col gap-3">
        <p className="figures wrap-anywhere">{codeName('gift-card', code, say)}</p>
        <p className="text-ink2">{say('money.part.onIt', { amount: format.money(onIt) })}</p>
        <TextInput
          data-first
          inputMode="decimal"
          className="figures text-24!"
          aria-label={say('money.part.amount')}
          aria-invalid={trouble !== undefined}
          value={typed}
          onText={setTyped}
          onEnter={take}
        />
        <p role="alert" className="min-h-6 text-15 text-danger">
          {trouble}
        </p>
        <MoneyKeypad value={typed} onValue={setTyped} />
        <Button look="tender" onClick={take}>
          {say('money.part.take')}
        </Button>
        <Button onClick={() => pay()}>{say('money.part.all', { amount: most })}</Button>
      </div>
    </Sheet>
  );
}
