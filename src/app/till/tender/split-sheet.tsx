import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import type { Tender, TenderKind } from '#domain/purchase/purchase.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { useToPay } from '../exchange/goods-back-context.ts';
import { useSell } from '../sell-context.ts';
import { changeOf, inTurn, putDown, restOf, type Split, takeUp } from './split.ts';
import type { Paying } from './use-paying.ts';

const kinds: readonly TenderKind[] = ['card', 'cash', 'other'];

/** Several ways to pay one purchase: what was put down so far, and the rest. */
export function SplitSheet({ paying }: { readonly paying: Paying }) {
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { show } = useSell();
  const { payMinor } = useToPay();
  const [typed, setTyped] = useState('');
  const [split, setSplit] = useState<Split>({ dueMinor: payMinor, tenders: [] });
  const rest = restOf(split);
  const read = readAmount(typed, currency);
  const wrong = typed === '' || read.ok ? undefined : amountRefusalText(read.refusal, say);
  const given = read.ok && read.value > 0 ? read.value : rest;
  const put = (kind: TenderKind) => {
    const next = putDown(split, kind, given);
    setTyped('');
    setSplit(next);
    if (restOf(next) === 0) paying.pay(next.tenders);
  };
  return (
    <Sheet title={say('till.pay.split')} onClose={() => show(undefined)}>
      <div className="flex flex-col gap-4">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-ink2">{say('till.pay.rest')}</span>
          <MoneyText minor={rest} className="ml-auto text-44 font-semibold phone:text-32" />
        </p>
        <PutDown split={split} onTakeUp={(tender) => setSplit(takeUp(split, tender))} />
        <Field label={say('till.pay.amount')} error={wrong}>
          <TextInput
            data-first
            inputMode="none"
            placeholder={format.money(rest)}
            maxLength={14}
            value={typed}
            onText={setTyped}
            className="figures text-right text-24"
          />
        </Field>
        <MoneyKeypad value={typed} onValue={setTyped} />
        <div className="grid grid-cols-3 gap-2">
          {kinds.map((kind) => (
            <Button
              key={kind}
              look="tender"
              className="px-1!"
              disabled={paying.busy || rest === 0 || wrong !== undefined}
              onClick={() => put(kind)}
            >
              {say(`till.pay.${kind}`)}
            </Button>
          ))}
        </div>
        <p className="text-15 text-ink2">{say('till.pay.codes')}</p>
      </div>
    </Sheet>
  );
}

interface PutDownProps {
  readonly split: Split;
  readonly onTakeUp: (tender: Tender) => void;
}

function PutDown({ split, onTakeUp }: PutDownProps) {
  const say = useSay();
  const format = useFormat();
  const change = changeOf(split.tenders);
  if (split.tenders.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {inTurn(split).map(({ tender, restMinor }) => {
        const kind = say(`till.pay.${tender.kind}`);
        return (
          <li key={restMinor} className="flex items-center gap-2">
            <span className="grow">{kind}</span>
            <MoneyText minor={tender.amountMinor} />
            <IconButton
              name={say('till.pay.takeUp', { kind, amount: format.money(tender.amountMinor) })}
              icon={<X aria-hidden size={20} />}
              onClick={() => onTakeUp(tender)}
            />
          </li>
        );
      })}
      {change > 0 && (
        <li className="flex justify-between py-3 font-semibold">
          {say('till.pay.change')}
          <MoneyText minor={change} />
        </li>
      )}
    </ul>
  );
}
