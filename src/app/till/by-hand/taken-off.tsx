import X from 'lucide-react/icons/x';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

interface TakenOffProps {
  /** The line it was taken off; absent for the whole basket. */
  readonly line?: string;
  readonly note: string;
}

/** What was taken off by hand, and why; one press puts it back. */
export function TakenOff({ line, note }: TakenOffProps) {
  const say = useSay();
  const format = useFormat();
  const { till } = useSell();
  const { given } = useQuote();
  const name = line === undefined ? '*' : `*${line}`;
  const minor = given.find(({ benefit }) => benefit === name)?.minor ?? 0;
  const what = say('till.byHand', { amount: format.money(-minor), note });
  return (
    <button
      type="button"
      aria-label={say('till.byHand.remove', { what })}
      onClick={() => till.act({ act: 'put-back', ...(line !== undefined && { line }) })}
      className="flex min-h-11 min-w-0 items-center gap-2 rounded-pill border border-line-strong
        px-4 text-left text-15 active:bg-sunken"
    >
      <span className="wrap-anywhere">{what}</span>
      <X aria-hidden size={16} className="shrink-0 text-ink3" />
    </button>
  );
}
