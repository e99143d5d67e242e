import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { useToPay } from '../exchange/goods-back-context.ts';
import { useSell } from '../sell-context.ts';
import { handedSums } from './cash-notes.ts';
import { paidBy } from './split.ts';
import type { Paying } from './use-paying.ts';

/** Two beside each other, where both fit. */
const half = 'grow basis-[calc(50%-0.25rem)]';
/** Longer than this it is larger than its sheet is wide. */
const longSum = 14;

/**
 * Cash: exact by default, the likely notes beside it, any other sum on the keypad or by a
 * keyboard's figures: they stay here, or Enter would choose another member behind the sheet.
 */
export function CashSheet({ paying }: { readonly paying: Paying }) {
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { show } = useSell();
  const [typed, setTyped] = useState('');
  const { payMinor: due } = useToPay();
  const digits = currencyDigits(currency);
  const read = readAmount(typed, currency);
  const handed = read.ok ? read.value : 0;
  const take = (sum: Minor) => !paying.busy && paying.pay(paidBy('cash', due, sum));
  const enter = () => {
    if (typed === '') take(due);
    else if (handed >= due) take(handed);
  };
  return (
    <Sheet title={say('till.pay.cash')} onClose={() => show(undefined)}>
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-ink2">{say('till.pay.due')}</span>
          <MoneyText minor={due} className={`ml-auto font-semibold ${sizeOf(format.money(due))}`} />
        </p>
        {handed > 0 && handed >= due ? (
          <TakeTyped due={due} handed={handed} busy={paying.busy} onTake={() => take(handed)} />
        ) : (
          <Button look="tender" disabled={paying.busy} onClick={() => take(due)}>
            {say('till.pay.exact', { amount: format.money(due) })}
          </Button>
        )}
        {/* Its place is kept: a keypad that moved would take the next figure for another. */}
        <p role="status" className="min-h-6 text-center font-semibold text-warn">
          {handed > 0 &&
            handed < due &&
            say('till.pay.missing', { amount: format.money(due - handed) })}
        </p>
        <div className="flex flex-wrap gap-2">
          {handedSums(due, { currency, digits }).map((sum) => (
            <Button
              key={sum}
              className={`figures min-h-14! px-2! text-20 phone:text-17 ${half}`}
              disabled={paying.busy}
              onClick={() => take(sum)}
            >
              {format.money(sum)}
            </Button>
          ))}
          <TextInput
            data-first
            inputMode="none"
            aria-label={say('till.pay.handed')}
            placeholder={say('till.pay.handed')}
            maxLength={14}
            aria-invalid={typed !== '' && !read.ok}
            value={typed}
            onText={setTyped}
            onEnter={enter}
            className={`figures min-h-14! min-w-0 text-right text-20 ${half}`}
          />
        </div>
        <MoneyKeypad value={typed} onValue={setTyped} />
      </div>
    </Sheet>
  );
}

function sizeOf(sum: string): string {
  return sum.length > longSum ? 'text-32 phone:text-24' : 'text-44 phone:text-32';
}

interface TakeTypedProps {
  readonly due: Minor;
  readonly handed: Minor;
  readonly busy: boolean;
  readonly onTake: () => void;
}

/** What was handed over and its change, in the place of the exact sum: all keys stay in view. */
function TakeTyped({ due, handed, busy, onTake }: TakeTypedProps) {
  const say = useSay();
  return (
    <Button look="tender" disabled={busy} onClick={onTake}>
      <span className="flex flex-col">
        <span>
          {say('till.pay.handed')} <MoneyText minor={handed} />
        </span>
        <span className="text-15 font-normal">
          {say('till.pay.change')} <MoneyText minor={handed - due} />
        </span>
      </span>
    </Button>
  );
}
