import { useState } from 'react';
import { moveCash } from '#actions/move-cash.ts';
import { undoCash } from '#actions/undo-cash.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill, useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { useRollPrinter } from '#app/kit/printer/use-roll-printer.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Minor } from '#domain/money/money.ts';
import type { CashMovement, CashMovementKind, CashReason } from '#domain/shift/cash.ts';
import { cashFigures } from '#domain/shift/cash-figures.ts';
import { CASH_REASONS } from '#domain/shift/move-cash.ts';
import { countedIn, type ShiftNow } from '#domain/shift/shift-now.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { AmountInput } from './amount-input.tsx';
import { MovementList } from './movement-list.tsx';
import { useTelling } from './telling.ts';
import { Trouble } from './trouble.tsx';
import { useRecording } from './use-recording.ts';

const kinds = ['paid-out', 'paid-in', 'drop'] as const;

/** Cash that comes or goes without a sale: which way, how much and why. */
export function CashPanel({ now }: { readonly now: ShiftNow }) {
  const { say, format } = useTelling();
  const { busy, trouble, move, undo } = useMoving();
  const { currency } = useTrade();
  const [kind, setKind] = useState<CashMovementKind>('paid-out');
  const [chosen, setChosen] = useState<CashReason>();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const read = readAmount(typed, currency);
  const minor = read.ok ? read.value : 0;
  const reasons = CASH_REASONS[kind];
  const reason = chosen && reasons.includes(chosen) ? chosen : reasons[0];
  const isReady = minor > 0 && reason !== undefined && (reason !== 'other' || note.trim() !== '');
  const record = () => {
    if (!isReady) return;
    move({ kind, minor, reason, note }, () => {
      setTyped('');
      setNote('');
    });
  };
  return (
    <Panel title={say('shift.cash')}>
      <div className="flex flex-col gap-4">
        <SegmentedChoice
          legend={say('shift.cash.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: say(`shift.cash.${value}`) }))}
          onPick={setKind}
        />
        {reasons.length > 1 && (
          <SegmentedChoice
            legend={say('shift.cash.reason')}
            value={reason}
            options={reasons.map((value) => ({ value, label: say(`shift.cash.reason.${value}`) }))}
            onPick={setChosen}
          />
        )}
        <AmountInput
          label={say('shift.amount')}
          value={typed}
          onValue={setTyped}
          onEnter={record}
        />
        <Field label={say('shift.cash.note')} optional={reason !== 'other'} className="max-w-md">
          <TextInput value={note} maxLength={200} onText={setNote} onEnter={record} />
        </Field>
        {kind !== 'paid-in' && minor > 0 && <MoreThanThere now={now} minor={minor} />}
        <Button look="tender" className="max-w-md" disabled={!isReady || busy} onClick={record}>
          {say(`shift.cash.act.${kind}`, { amount: format.money(minor) })}
        </Button>
        <Trouble text={trouble} />
        <MovementList now={now} onUndo={undo} />
      </div>
    </Panel>
  );
}

/** Said to whoever may know what should lie there: a clerk who has still to count may not. */
function MoreThanThere({ now, minor }: { readonly now: ShiftNow; readonly minor: Minor }) {
  const { say, format } = useTelling();
  const manages = useClerkAtTill()?.role === 'manager';
  const { expectedMinor } = cashFigures(now);
  if (minor <= expectedMinor || !(manages || countedIn(now).holds)) return null;
  return (
    <p role="status" className="max-w-md text-warn">
      {say('shift.cash.moreThanThere', { amount: format.money(expectedMinor) })}
    </p>
  );
}

type Asked = Pick<CashMovement, 'kind' | 'minor' | 'reason'> & { readonly note: string };

/** Each is said with a way back, as long as it can be taken back. */
function useMoving() {
  const { say, format } = useTelling();
  const shop = useShop();
  const { busy, trouble, record } = useRecording();
  const clerk = clerkAtTill()?.clerk ?? '';
  const undo = (movement: string) =>
    record(
      () => undoCash(shop, { clerk, movement }),
      ({ movement: { minor } }) =>
        showToast({ text: say('shift.cash.undone', { amount: format.money(minor) }) }),
    );
  const printer = useRollPrinter();
  const move = (asked: Asked, onDone: () => void) =>
    record(
      () => moveCash(shop, { clerk, ...asked }),
      ({ movement: { id, kind, minor } }) => {
        onDone();
        printer.moved(['cash']);
        const text = say(`shift.cash.done.${kind}`, { amount: format.money(minor) });
        showToast({ text, undo: () => undo(id) });
      },
    );
  return { busy, trouble, move, undo };
}
