import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { plainAmount } from '#app/kit/plain-amount.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { currencyDigits } from '#domain/money/currency.ts';
import type { Minor } from '#domain/money/money.ts';
import { plainCode } from '#domain/rights/code.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';
import { usualSums } from './gift-card-steps.ts';
import { type GiftCardEntry, useGiftCard } from './use-gift-card.ts';

interface GiftCardSheetProps {
  /** A sum that stands already. */
  readonly minor?: Minor | undefined;
  /** Scanned from a card. */
  readonly code?: string | undefined;
  /** The line of the basket that it takes the place of. */
  readonly instead?: string | undefined;
}

/** A gift card is sold or topped up: a sum, and a number from the till or from the card. */
export function GiftCardSheet({ minor, code, instead }: GiftCardSheetProps) {
  const say = useSay();
  const { show } = useSell();
  const language = useLanguage();
  const { currency } = useTrade();
  const typed = minor === undefined ? '' : plainAmount(minor, currency, language);
  const entry = useGiftCard({ typed, code, instead });
  return (
    <Sheet
      title={say('till.giftCard')}
      side="left"
      onClose={() => show(undefined)}
      footer={
        <Button look="tender" className="w-full" onClick={entry.add}>
          {say('money.giftCard.add')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Sum entry={entry} />
        <CardNumber entry={entry} />
      </div>
    </Sheet>
  );
}

function Sum({ entry: { steps, act, trouble } }: { readonly entry: GiftCardEntry }) {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const { currency } = useTrade();
  const type = (typed: string) => act({ act: 'type', typed });
  return (
    <>
      <Field label={say('money.giftCard.amount')} error={trouble}>
        <TextInput
          data-first
          inputMode="decimal"
          className="figures text-24!"
          value={steps.typed}
          onText={type}
        />
      </Field>
      <div className="grid grid-cols-2 gap-2">
        {usualSums(currencyDigits(currency)).map((sum) => (
          <Button
            key={sum}
            className="figures px-1!"
            onClick={() => type(plainAmount(sum, currency, language))}
          >
            {format.money(sum)}
          </Button>
        ))}
      </div>
      <MoneyKeypad value={steps.typed} onValue={type} />
    </>
  );
}

function CardNumber({ entry: { steps, act, codeTrouble } }: { readonly entry: GiftCardEntry }) {
  const say = useSay();
  return (
    <>
      <SegmentedChoice
        legend={say('money.giftCard.number')}
        value={steps.number}
        options={(['made', 'printed'] as const).map((value) => ({
          value,
          label: say(`money.giftCard.number.${value}`),
        }))}
        onPick={(number) => act({ act: 'choose', number })}
      />
      {steps.number === 'printed' && (
        <Field
          label={say('money.giftCard.code')}
          hint={say('money.giftCard.hint')}
          error={codeTrouble}
        >
          <TextInput
            className="figures"
            value={steps.code}
            onText={(code) => act({ act: 'type-code', code })}
          />
        </Field>
      )}
      {steps.number === 'printed' && <OnIt code={steps.code} />}
    </>
  );
}

/** What is on a card that more is put on. */
function OnIt({ code }: { readonly code: string }) {
  const say = useSay();
  const format = useFormat();
  const { db } = useShop();
  const plain = plainCode(code);
  const [card] = useLive(() => readByCode(db, plain === '' ? [] : [plain]), [db, plain]) ?? [];
  if (card?.id !== plain) return null;
  const left = Math.max(0, card.issued - card.used - card.voided);
  return <p>{say('money.giftCard.onIt', { amount: format.money(left) })}</p>;
}
