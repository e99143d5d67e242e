import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { AskApproval } from '../approval/ask-approval.tsx';
import { ReasonField } from '../by-hand/reason-field.tsx';
import { useSell } from '../sell-context.ts';
import { LooseGoods } from './loose-goods.tsx';
import { LooseReceipt } from './loose-receipt.tsx';
import { looseRefusalWords } from './loose-refusal-words.ts';
import { LooseSearch } from './loose-search.tsx';
import { LooseWhose } from './loose-whose.tsx';
import { type LooseReturning, useLooseReturn } from './use-loose-return.ts';

interface LooseSheetProps {
  /** Of goods that came back already. */
  readonly receipt?: string | undefined;
}

/** Goods without a receipt, whose purchase is not found: what, for how much, why, on whose word. */
export function LooseSheet({ receipt }: LooseSheetProps) {
  const say = useSay();
  const { show } = useSell();
  if (receipt === undefined) return <Taking />;
  return (
    <Sheet title={say('money.loose')} side="left" onClose={() => show(undefined)}>
      <LooseReceipt receipt={receipt} />
    </Sheet>
  );
}

function Taking() {
  const say = useSay();
  const format = useFormat();
  const { show } = useSell();
  const returning = useLooseReturn();
  const [asking, setAsking] = useState(false);
  const { minor = 0 } = returning;
  const confirm = <Confirm returning={returning} onAsk={() => setAsking(true)} />;
  return (
    <Sheet
      title={say('money.loose')}
      side="left"
      onClose={() => show(undefined)}
      footer={asking ? undefined : confirm}
    >
      {asking ? (
        <AskApproval
          about={say('money.loose.asked', { amount: format.money(minor) })}
          onApproved={returning.record}
          onBack={() => setAsking(false)}
        />
      ) : (
        <WhatAndWhy returning={returning} />
      )}
      <p role="alert" className="text-15 text-danger empty:hidden">
        {returning.trouble}
      </p>
    </Sheet>
  );
}

interface WhatAndWhyProps {
  readonly returning: LooseReturning;
}

const reasons = ['gift', 'lost', 'faulty', 'size'] as const;
const ways = ['cash', 'card', 'voucher'] as const;

function WhatAndWhy({ returning }: WhatAndWhyProps) {
  const say = useSay();
  const { entry, act, refusal } = returning;
  const isNote = refusal?.code === 'NOTE_MISSING';
  return (
    <div className="flex flex-col gap-4">
      <LooseSearch
        onArticle={(article) => act({ act: 'add', article })}
        onMember={(member) => act({ act: 'whose', member })}
      />
      <LooseWhose member={entry.member} onForget={() => act({ act: 'whose' })} />
      <LooseGoods returning={returning} />
      {entry.lines.length > 0 && (
        <>
          <ReasonField
            note={entry.note}
            trouble={isNote ? say('money.byHand.noReason') : undefined}
            usual={reasons.map((reason) => say(`money.loose.reason.${reason}`))}
            onNote={(note) => act({ act: 'say-why', note })}
          />
          <SegmentedChoice
            legend={say('till.return.how')}
            value={entry.refund}
            options={ways.map((value) => ({
              value,
              label: value === 'voucher' ? say('money.loose.voucher') : say(`till.pay.${value}`),
            }))}
            onPick={(refund) => act({ act: 'refund', refund })}
          />
          <p className="rounded-md bg-sunken p-3 text-15">{say('money.loose.quiet')}</p>
        </>
      )}
    </div>
  );
}

interface ConfirmProps extends WhatAndWhyProps {
  readonly onAsk: () => void;
}

function Confirm({ returning, onAsk }: ConfirmProps) {
  const say = useSay();
  const format = useFormat();
  const clerk = useClerkAtTill();
  const { refusal, minor, busy } = returning;
  const isManager = clerk?.role === 'manager';
  const amount = minor === undefined ? '' : format.money(minor);
  const press = () => {
    if (!returning.isWhole()) return;
    if (isManager) returning.record(clerk);
    else onAsk();
  };
  const what = isManager ? 'till.return.refund' : 'money.byHand.ask';
  return (
    <div className="flex flex-col gap-2">
      {refusal && refusal.code !== 'NOTE_MISSING' && (
        <p role="alert" className="text-15 text-danger">
          {looseRefusalWords(refusal, say, format)}
        </p>
      )}
      <Button look="tender" disabled={busy} onClick={press}>
        {amount === '' ? say('money.loose.give') : say(what, { amount })}
      </Button>
    </div>
  );
}
