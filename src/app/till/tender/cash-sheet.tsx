import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { handedSums } from './cash-notes.ts';
import { paidBy } from './split.ts';
import type { Paying } from './use-paying.ts';

/** Cash: exact by default, the likely notes beside it, any other sum on the keypad. */
export function CashSheet({ paying }: { readonly paying: Paying }) {
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { quote, show } = useSell();
  const due = quote.totals.dueMinor;
  const digits = currencyDigits(currency);
  const take = (handed: Minor) => paying.pay(paidBy('cash', due, handed));
  return (
    <Sheet title={say('till.pay.cash')} onClose={() => show(undefined)}>
      <div className="flex flex-col gap-4">
        <p className="flex items-baseline justify-between gap-3">
          <span className="text-ink2">{say('till.pay.due')}</span>
          <MoneyText minor={due} className="text-44 font-semibold" />
        </p>
        <Button look="tender" autoFocus disabled={paying.busy} onClick={() => take(due)}>
          {say('till.pay.exact', { amount: format.money(due) })}
        </Button>
        <div className="grid grid-cols-2 gap-2">
          {handedSums(due, { currency, digits }).map((sum) => (
            <Button
              key={sum}
              className="figures min-h-16! text-20"
              disabled={paying.busy}
              onClick={() => take(sum)}
            >
              {format.money(sum)}
            </Button>
          ))}
        </div>
        <TypedCash due={due} paying={paying} onTake={take} />
      </div>
    </Sheet>
  );
}

interface TypedCashProps {
  readonly due: Minor;
  readonly paying: Paying;
  readonly onTake: (handed: Minor) => void;
}

function TypedCash({ due, paying, onTake }: TypedCashProps) {
  const say = useSay();
  const { currency } = useTrade();
  const [typed, setTyped] = useState('');
  const read = readAmount(typed, currency);
  const handed = read.ok ? read.value : 0;
  const change = handed - due;
  const decimals = currencyDigits(currency) > 0;
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-ink2">{say('till.pay.handed')}</span>
        <MoneyText minor={handed} className="text-24 font-semibold" />
      </p>
      <NumberKeypad
        value={typed}
        onValue={setTyped}
        maxLength={9}
        {...(decimals ? { mark: '.' as const } : { doubleZero: true })}
      />
      <Button
        look="tender"
        disabled={paying.busy || handed === 0 || change < 0}
        onClick={() => onTake(handed)}
      >
        {say('till.pay.change')} <MoneyText minor={Math.max(0, change)} />
      </Button>
    </div>
  );
}
