import { useState } from 'react';
import { openShift } from '#actions/open-shift.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { type ShiftNow, salesAmong } from '#domain/shift/shift-now.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { AmountInput } from './amount-input.tsx';
import { useTelling } from './telling.ts';
import { Trouble } from './trouble.tsx';
import { useRecording } from './use-recording.ts';

/** No shift is open: what lies in the drawer is the float of the next one. */
export function OpenPanel({ now }: { readonly now: ShiftNow }) {
  const { say, format } = useTelling();
  const shop = useShop();
  const { currency } = useTrade();
  const recording = useRecording();
  const [typed, setTyped] = useState('');
  const carried = now.last?.cash.leftMinor ?? 0;
  const read = readAmount(typed, currency);
  const floatMinor = typed === '' ? carried : read.ok ? read.value : undefined;
  const open = () => {
    if (floatMinor === undefined) return;
    const clerk = clerkAtTill()?.clerk ?? '';
    recording.record(
      () => openShift(shop, { clerk, floatMinor }),
      () => showToast({ text: say('shift.opened', { amount: format.money(floatMinor) }) }),
    );
  };
  const sales = salesAmong(now.facts);
  return (
    <Panel title={say('shift.none')}>
      <p className="text-ink2">{say('shift.none.text')}</p>
      <AmountInput
        label={say('shift.open.float')}
        hint={say('shift.open.hint')}
        value={typed}
        usual={carried}
        onValue={setTyped}
        onEnter={open}
      />
      {carried > 0 && (
        <p className="text-ink2">{say('shift.open.carried', { amount: format.money(carried) })}</p>
      )}
      {sales > 0 && <p className="text-ink2">{say('shift.open.before', { n: sales })}</p>}
      <Button
        look="tender"
        className="max-w-md"
        disabled={floatMinor === undefined || recording.busy}
        onClick={open}
      >
        {say('shift.open.act', { amount: format.money(floatMinor ?? 0) })}
      </Button>
      <Trouble text={recording.trouble} />
    </Panel>
  );
}
