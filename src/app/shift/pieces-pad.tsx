import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { denominationsOf } from '#domain/shift/denominations.ts';
import { useTelling } from './telling.ts';

interface PiecesPadProps {
  /** How many of each note and coin, by its worth. */
  readonly pieces: ReadonlyMap<number, number>;
  readonly onPieces: (pieces: ReadonlyMap<number, number>) => void;
}

const mostDigits = 5;

/** The usual notes and coins of the currency, largest first. */
export function PiecesPad({ pieces, onPieces }: PiecesPadProps) {
  const { notes, coins } = denominationsOf(useTrade().currency);
  return (
    <ul className="grid gap-x-8 wide:grid-cols-2">
      {[...notes, ...coins].map((minor) => (
        <PieceRow
          key={minor}
          minor={minor}
          quantity={pieces.get(minor) ?? 0}
          onQuantity={(quantity) => onPieces(new Map(pieces).set(minor, quantity))}
        />
      ))}
    </ul>
  );
}

interface PieceRowProps {
  readonly minor: number;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
}

function PieceRow({ minor, quantity, onQuantity }: PieceRowProps) {
  const { say, format } = useTelling();
  const amount = format.money(minor);
  const type = (typed: string) => {
    const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, mostDigits);
    onQuantity(Number(digits));
  };
  return (
    <li className="flex min-h-14 items-center gap-1 border-b border-line">
      <MoneyText minor={minor} className="grow font-semibold" />
      <IconButton
        name={say('shift.count.fewer', { amount })}
        icon={<Minus aria-hidden size={18} />}
        disabled={quantity === 0}
        onClick={() => onQuantity(quantity - 1)}
      />
      <TextInput
        inputMode="numeric"
        aria-label={say('shift.count.piece', { amount })}
        value={quantity === 0 ? '' : String(quantity)}
        placeholder="0"
        onText={type}
        onFocus={(event) => event.currentTarget.select()}
        className="figures w-16! px-1! text-center"
      />
      <IconButton
        name={say('shift.count.more', { amount })}
        icon={<Plus aria-hidden size={18} />}
        onClick={() => onQuantity(quantity + 1)}
      />
    </li>
  );
}
