import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { Field } from '#app/kit/field.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import type { Minor } from '#domain/money/money.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { useTelling } from './telling.ts';

interface AmountInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is meant while nothing is typed. */
  readonly usual?: Minor;
  readonly onValue: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A sum of cash by our own keys or a keyboard's; the tablet's own keyboard stays away. */
export function AmountInput({ label, hint, value, usual, onValue, onEnter }: AmountInputProps) {
  const { say, format } = useTelling();
  const { currency } = useTrade();
  const read = readAmount(value, currency);
  const isWrong = value !== '' && !read.ok;
  const error = isWrong ? amountRefusalText(read.refusal, say) : undefined;
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Field label={label} hint={hint} error={error}>
        <TextInput
          inputMode="none"
          value={value}
          placeholder={usual === undefined ? undefined : format.money(usual)}
          maxLength={14}
          onText={onValue}
          onEnter={onEnter}
          className="figures text-right text-24"
        />
      </Field>
      <MoneyKeypad value={value} onValue={onValue} />
    </div>
  );
}
