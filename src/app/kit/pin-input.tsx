import { Field } from './field.tsx';
import { TextInput } from './text-input.tsx';

interface PinInputProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (pin: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Nothing can be typed while one is checked; the field keeps the focus meanwhile. */
  readonly resting?: boolean;
  /**
   * A PIN that there is already: hidden, and the password store may fill it in. A new one is seen
   * as it is chosen, for nobody could come back with one that was mistyped.
   */
  readonly saved?: boolean;
  /** Has the focus at once, where there is a keyboard to type with. */
  readonly first?: boolean;
}

/** Four figures; full-width ones of a Japanese or Chinese keyboard are read as plain ones. */
export function PinInput(props: PinInputProps) {
  const { label, value, onValue, hint, error } = props;
  const { resting = false, saved = false, first = false } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      <TextInput
        type={saved ? 'password' : 'text'}
        inputMode="numeric"
        autoComplete={saved ? 'current-password' : 'off'}
        maxLength={4}
        autoFocus={first && matchMedia('(pointer: fine)').matches}
        value={value}
        readOnly={resting}
        aria-busy={resting}
        onText={(typed) => onValue(typed.normalize('NFKC').replace(/\D/g, '').slice(0, 4))}
        className="figures text-center text-32 tracking-[0.5em] read-only:bg-sunken"
      />
    </Field>
  );
}
