import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { AskApproval } from '../approval/ask-approval.tsx';
import { ReasonField } from '../by-hand/reason-field.tsx';
import { usePrintVoucher } from '../receipt/use-print-voucher.ts';
import type { Voucher } from '../receipt/voucher-rows.ts';
import { useSell } from '../sell-context.ts';
import { type IssuingEntry, lastingDays, useIssuing } from './use-issuing.ts';

/** A voucher of the shop's own: a sum, until when and why, by a manager's word; then printed. */
export function VoucherSheet() {
  const say = useSay();
  const { show } = useSell();
  const entry = useIssuing();
  const { issued } = entry;
  const [asking, setAsking] = useState(false);
  return (
    <Sheet
      title={say('money.voucher')}
      side="left"
      onClose={() => show(undefined)}
      footer={issued || asking ? undefined : <Issue entry={entry} onAsk={() => setAsking(true)} />}
    >
      {issued ? (
        <Issued voucher={issued} entry={entry} />
      ) : asking ? (
        <AskApproval
          about={say('money.voucher.asked')}
          onApproved={entry.issue}
          onBack={() => setAsking(false)}
        />
      ) : (
        <SumAndReason entry={entry} />
      )}
    </Sheet>
  );
}

interface IssueProps {
  readonly entry: IssuingEntry;
  readonly onAsk: () => void;
}

/** A manager issues it at once; anybody else asks one. */
function Issue({ entry, onAsk }: IssueProps) {
  const say = useSay();
  const clerk = useClerkAtTill();
  const press = () => {
    if (!entry.isWhole()) return;
    if (clerk?.role === 'manager') entry.issue(clerk);
    else onAsk();
  };
  return (
    <Button look="tender" className="w-full" onClick={press}>
      {say(clerk?.role === 'manager' ? 'money.voucher.issue' : 'money.voucher.ask')}
    </Button>
  );
}

function SumAndReason({ entry }: { readonly entry: IssuingEntry }) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-3">
      <Field label={say('money.voucher.amount')} error={entry.trouble}>
        <TextInput
          data-first
          inputMode="decimal"
          className="figures text-24!"
          value={entry.typed}
          onText={entry.type}
        />
      </Field>
      <MoneyKeypad value={entry.typed} onValue={entry.type} />
      <SegmentedChoice
        legend={say('money.voucher.lasts')}
        value={entry.lasts}
        options={lastingDays.map((value) => ({
          value,
          label:
            value === 'always'
              ? say('money.voucher.always')
              : say('money.voucher.days', { n: Number(value) }),
        }))}
        onPick={entry.last}
      />
      <ReasonField note={entry.note} trouble={entry.noteTrouble} onNote={entry.sayWhy} />
    </div>
  );
}

interface IssuedProps {
  readonly voucher: Voucher;
  readonly entry: IssuingEntry;
}

function Issued({ voucher, entry }: IssuedProps) {
  const say = useSay();
  const format = useFormat();
  const { print, paper } = usePrintVoucher(voucher);
  return (
    <div className="flex flex-col gap-3">
      <p className="figures text-24 font-semibold">{format.money(voucher.minor)}</p>
      <p className="figures">{codeName('coded', voucher.code, say)}</p>
      <Button look="tender" autoFocus onClick={print}>
        {say('till.voucher.print')}
      </Button>
      <Button onClick={entry.takeBack}>{say('money.voucher.takeBack')}</Button>
      {paper}
    </div>
  );
}
