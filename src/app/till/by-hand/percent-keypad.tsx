import { decimalMark, isAmountSoFar } from '#app/kit/money-keys.ts';
import { NumberKeypad } from '#app/kit/number-keypad.tsx';
import { useLanguage } from '#i18n/use-say.ts';

interface PercentKeypadProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Keys for a share in percent, to two decimals. */
export function PercentKeypad({ value, onValue }: PercentKeypadProps) {
  return (
    <NumberKeypad
      value={value}
      onValue={(next) => isAmountSoFar(next, 2) && onValue(next)}
      maxLength={6}
      mark={decimalMark(useLanguage())}
    />
  );
}
