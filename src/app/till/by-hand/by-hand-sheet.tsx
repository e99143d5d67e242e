import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { AskApproval } from '../approval/ask-approval.tsx';
import { isUnknown } from '../basket/sale.ts';
import { useSell } from '../sell-context.ts';
import { PercentKeypad } from './percent-keypad.tsx';
import { ReasonField } from './reason-field.tsx';
import { type ByHandEntry, useByHand } from './use-by-hand.ts';

/** A price by hand, beside the basket: a line, or all of it. */
export function ByHandSheet({ line }: { readonly line?: string | undefined }) {
  const say = useSay();
  const format = useFormat();
  const { sale, show } = useSell();
  const entry = useByHand(line);
  const goods = sale.lines.find(({ id }) => id === line);
  const item = goods && !isUnknown(goods) ? goods.article.name : '';
  const title =
    line === undefined ? say('money.byHand.basket') : say('money.byHand.line', { item });
  return (
    <Sheet
      title={title}
      side="left"
      onClose={() => show(undefined)}
      footer={entry.steps.asking ? undefined : <TakeOff entry={entry} />}
    >
      {entry.steps.asking ? (
        <AskApproval
          about={say('money.byHand.asked', { amount: format.money(entry.minor ?? 0) })}
          onApproved={entry.takeOff}
          onBack={() => entry.act({ act: 'go-back' })}
        />
      ) : (
        <SumAndReason entry={entry} ofLine={line !== undefined} />
      )}
    </Sheet>
  );
}

interface SumAndReasonProps {
  readonly entry: ByHandEntry;
  readonly ofLine: boolean;
}

function SumAndReason({ entry, ofLine }: SumAndReasonProps) {
  const say = useSay();
  const { steps, act } = entry;
  const kinds = {
    price: say(ofLine ? 'money.byHand.price' : 'money.byHand.total'),
    share: say('money.byHand.share'),
    amount: say('money.byHand.amount'),
  };
  const type = (typed: string) => act({ act: 'type', typed });
  const Keypad = steps.kind === 'share' ? PercentKeypad : MoneyKeypad;
  return (
    <div className="flex flex-col gap-3">
      <SegmentedChoice
        legend={say('money.byHand.how')}
        value={steps.kind}
        options={(['price', 'share', 'amount'] as const).map((value) => ({
          value,
          label: kinds[value],
        }))}
        onPick={(kind) => act({ act: 'choose', kind })}
      />
      <TextInput
        data-first
        inputMode="decimal"
        className="figures text-24!"
        aria-label={kinds[steps.kind]}
        aria-invalid={entry.trouble !== undefined}
        value={steps.typed}
        onText={type}
      />
      <BeforeAndAfter entry={entry} />
      <Keypad value={steps.typed} onValue={type} />
      <ReasonField
        note={steps.note}
        trouble={entry.noteTrouble}
        onNote={(note) => act({ act: 'say-why', note })}
      />
    </div>
  );
}

function BeforeAndAfter({ entry: { leftMinor, minor, trouble } }: { readonly entry: ByHandEntry }) {
  if (trouble) {
    return (
      <p role="alert" className="min-h-7 text-15 text-danger">
        {trouble}
      </p>
    );
  }
  return (
    <p className="figures min-h-7 text-17">
      <MoneyText minor={leftMinor} className={minor === undefined ? '' : 'text-ink2'} />
      {minor !== undefined && (
        <>
          {' → '}
          <MoneyText minor={leftMinor - minor} className="font-semibold" />
        </>
      )}
    </p>
  );
}

/** A manager takes it off at once; anybody else asks one. */
function TakeOff({ entry }: { readonly entry: ByHandEntry }) {
  const say = useSay();
  const format = useFormat();
  const clerk = useClerkAtTill();
  const press = () => {
    if (!entry.isWhole()) return;
    if (clerk?.role === 'manager') entry.takeOff(clerk);
    else entry.act({ act: 'ask' });
  };
  const { minor } = entry;
  return (
    <Button look="tender" className="w-full" onClick={press}>
      {clerk?.role === 'manager'
        ? say('money.byHand.take', { amount: format.money(minor ?? 0) })
        : minor === undefined
          ? say('money.byHand.ask.bare')
          : say('money.byHand.ask', { amount: format.money(-minor) })}
    </Button>
  );
}
