import { useState } from 'react';
import { closeShift } from '#actions/close-shift.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useTopOfScreen } from '#app/kit/use-top-of-screen.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Minor } from '#domain/money/money.ts';
import { cashFigures } from '#domain/shift/cash-figures.ts';
import type { ShiftNow } from '#domain/shift/shift-now.ts';
import type { ZReport } from '#domain/shift/shift-report.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { AmountInput } from './amount-input.tsx';
import { useTelling } from './telling.ts';
import { Trouble } from './trouble.tsx';
import { useRecording } from './use-recording.ts';
import { VarianceText } from './variance-text.tsx';

interface ClosePanelProps {
  readonly now: ShiftNow;
  readonly countedMinor: Minor;
  readonly onAgain: () => void;
  readonly onClosed: (z: ZReport) => void;
}

/** The count stands: what was expected beside it, what stays in the drawer, and who goes on. */
export function ClosePanel({ now, countedMinor, onAgain, onClosed }: ClosePanelProps) {
  const { say, format } = useTelling();
  const { currency } = useTrade();
  const clerks = useOthers();
  useTopOfScreen(countedMinor);
  const { busy, trouble, close } = useClosing(onClosed);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [next, setNext] = useState('');
  const { expectedMinor } = cashFigures(now);
  const read = readAmount(typed, currency);
  const leftMinor = typed === '' ? countedMinor : read.ok ? read.value : undefined;
  const taking = clerks.find(({ clerk }) => clerk === next);
  const act = () => {
    if (leftMinor === undefined) return;
    close({ leftMinor, note, next: taking?.clerk });
  };
  return (
    <Panel title={say('shift.count')}>
      <dl className="max-w-md" data-testid="variance">
        <Figure name={say('shift.row.counted')} minor={countedMinor} />
        <Figure name={say('shift.row.expected')} minor={expectedMinor} />
      </dl>
      <VarianceText minor={countedMinor - expectedMinor} />
      <Field label={say('shift.cash.note')} optional className="max-w-md">
        <TextInput value={note} maxLength={400} onText={setNote} />
      </Field>
      {clerks.length > 0 && (
        <Field label={say('shift.close.next')} className="max-w-md">
          <SelectInput
            value={next}
            options={[
              { value: '', label: say('shift.close.next.nobody') },
              ...clerks.map(({ clerk, name }) => ({ value: clerk, label: name })),
            ]}
            onPick={setNext}
          />
        </Field>
      )}
      {!taking && (
        <AmountInput
          label={say('shift.close.left')}
          hint={say('shift.close.left.hint', {
            amount: format.money(Math.max(0, countedMinor - (leftMinor ?? 0))),
          })}
          value={typed}
          usual={countedMinor}
          onValue={setTyped}
          onEnter={act}
        />
      )}
      <div className="flex max-w-md flex-col gap-2">
        <Button look="tender" disabled={busy || leftMinor === undefined} onClick={act}>
          {busy
            ? say('shift.close.working')
            : taking
              ? say('shift.close.handOver', { name: taking.name })
              : say('shift.close.act')}
        </Button>
        <Button look="plain" disabled={busy} onClick={onAgain}>
          {say('shift.count.again')}
        </Button>
      </div>
      <Trouble text={trouble} />
    </Panel>
  );
}

/** Who works here, besides who stands at the till. */
function useOthers() {
  const { db } = useShop();
  const here = clerkAtTill()?.clerk;
  const clerks = useLive(() => readClerks(db), [db]) ?? [];
  return clerks.filter(({ clerk, left }) => !left && clerk !== here);
}

interface Closing {
  readonly leftMinor: Minor;
  readonly note: string;
  readonly next: string | undefined;
}

function useClosing(onClosed: (z: ZReport) => void) {
  const { say } = useTelling();
  const shop = useShop();
  const { busy, trouble, record } = useRecording();
  const close = (asked: Closing) =>
    record(
      () => closeShift(shop, { clerk: clerkAtTill()?.clerk ?? '', ...asked }),
      (z) => {
        showToast({ text: say('shift.closed', { number: z.number }) });
        onClosed(z);
      },
    );
  return { busy, trouble, close };
}

function Figure({ name, minor }: { readonly name: string; readonly minor: Minor }) {
  return (
    <div className="flex justify-between gap-x-4 py-1">
      <dt className="text-ink2">{name}</dt>
      <dd>
        <MoneyText minor={minor} className="font-semibold" />
      </dd>
    </div>
  );
}
