import { currencyDigits } from '#domain/money/currency.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { decimalMark, isAmountSoFar } from './money-keys.ts';
import { NumberKeypad } from './number-keypad.tsx';
import { useTrade } from './use-format.ts';

interface MoneyKeypadProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Keys for a sum in the boutique's currency; a yen has no decimals, and so no mark. */
export function MoneyKeypad({ value, onValue }: MoneyKeypadProps) {
  const language = useLanguage();
  const digits = currencyDigits(useTrade().currency);
  return (
    <NumberKeypad
      value={value}
      onValue={(next) => isAmountSoFar(next, digits) && onValue(next)}
      maxLength={9}
      {...(digits > 0 ? { mark: decimalMark(language) } : { doubleZero: true })}
    />
  );
}
