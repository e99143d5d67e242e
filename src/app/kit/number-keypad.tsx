import Delete from 'lucide-react/icons/delete';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';

export interface NumberKeypadProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /**
   * The decimal mark to offer, or the plus of a number abroad; without one the keypad has "00"
   * there, or nothing for codes.
   */
  readonly mark?: '.' | ',' | '+';
  readonly doubleZero?: boolean;
  readonly maxLength?: number;
  readonly className?: string;
}

const figures = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Our own keys for phones, cash and codes: a paired scanner hides the tablet's keyboard. */
export function NumberKeypad(props: NumberKeypadProps) {
  const { value, onValue, mark, doubleZero = false, maxLength = 16, className = '' } = props;
  const say = useSay();
  const type = (more: string) => onValue((value + more).slice(0, maxLength));
  const corner = mark ?? (doubleZero ? '00' : undefined);
  return (
    <fieldset aria-label={say('kit.keypad')} className={`grid grid-cols-3 gap-2 ${className}`}>
      {figures.map((figure) => (
        <Key key={figure} onPress={() => type(figure)}>
          {figure}
        </Key>
      ))}
      {corner === undefined ? <span /> : <Key onPress={() => type(corner)}>{corner}</Key>}
      <Key onPress={() => type('0')}>0</Key>
      <Key name={say('kit.keypad.delete')} onPress={() => onValue(value.slice(0, -1))}>
        <Delete aria-hidden size={24} />
      </Key>
    </fieldset>
  );
}

interface KeyProps {
  readonly onPress: () => void;
  readonly name?: string;
  readonly children: ReactNode;
}

function Key({ onPress, name, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={name}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="figures flex min-h-14 items-center justify-center rounded-md border
        border-line-strong bg-surface text-24 text-ink active:bg-sunken"
    >
      {children}
    </button>
  );
}
