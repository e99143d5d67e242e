import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import type { Quote, QuoteLine } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';
import { withQuantity } from './trial.ts';
import type { TrialPart } from './trial-part.ts';

/** What lies in the basket that is tried, with what the card gives on it taken off. */
export function TrialLines({ trial, onTrial, quote }: TrialPart & { readonly quote: Quote }) {
  const say = useSay();
  if (quote.lines.length === 0) return <p className="text-ink2">{say('programme.try.empty')}</p>;
  return (
    <ul className="divide-y divide-line">
      {quote.lines.map((line) => (
        <TrialLine
          key={line.id}
          line={line}
          onCount={(quantity) => onTrial(withQuantity(trial, line.id, quantity))}
        />
      ))}
    </ul>
  );
}

interface TrialLineProps {
  readonly line: QuoteLine;
  readonly onCount: (quantity: number) => void;
}

function TrialLine({ line, onCount }: TrialLineProps) {
  const say = useSay();
  const { name, quantity, grossMinor, netMinor } = line;
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-2">
      <span className="min-w-32 grow basis-0 leading-tight wrap-break-word">{name}</span>
      <span className="flex items-center">
        <IconButton
          className="size-11!"
          name={say('till.line.less', { item: name })}
          icon={<Minus aria-hidden size={18} />}
          onClick={() => onCount(quantity - 1)}
        />
        <span className="figures min-w-5 text-center">
          <span className="sr-only">{say('till.line.quantity')} </span>
          {quantity}
        </span>
        <IconButton
          className="size-11!"
          name={say('till.line.more', { item: name })}
          icon={<Plus aria-hidden size={18} />}
          onClick={() => onCount(quantity + 1)}
        />
      </span>
      <span className="ml-auto flex min-w-20 flex-col items-end leading-tight">
        <MoneyText minor={netMinor} className="font-semibold" />
        {netMinor < grossMinor && (
          <s className="text-13 text-ink3">
            <MoneyText minor={grossMinor} />
          </s>
        )}
      </span>
    </li>
  );
}
