import { Field } from '#app/kit/field.tsx';
import { MoneyKeypad } from '#app/kit/money-keypad.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { Minor } from '#domain/money/money.ts';

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
  const format = useFormat();
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Field label={label} hint={hint}>
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
