import Pause from 'lucide-react/icons/pause';
import type { ParkedDraft } from '#actions/keep-draft.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Parking } from './use-parking.ts';

export function ParkedChips({ parking }: { readonly parking: Parking }) {
  const say = useSay();
  if (parking.parked.length === 0) return null;
  return (
    <ul
      aria-label={say('till.parked')}
      className="flex shrink-0 gap-2 overflow-x-auto border-b border-line px-4 py-2"
    >
      {parking.parked.map((parked) => (
        <li key={parked.id} className="shrink-0">
          <Chip parked={parked} onPick={() => parking.recall(parked.id)} />
        </li>
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly parked: ParkedDraft;
  readonly onPick: () => void;
}

function Chip({ parked, onPick }: ChipProps) {
  const say = useSay();
  const format = useFormat();
  const { lines } = parked.draft.basket;
  const sum = lines.reduce((all, line) => all + line.article.priceMinor * line.quantity, 0);
  const label = parked.label ?? '';
  const figures = { amount: format.money(sum), time: format.time(parked.at) };
  return (
    <button
      type="button"
      aria-label={say('till.parked.recall', { label, ...figures })}
      onClick={onPick}
      className="flex min-h-12 items-center gap-2 rounded-pill border border-line-strong bg-surface
        px-4 text-15 active:bg-sunken"
    >
      <Pause aria-hidden size={16} className="text-ink3" />
      <span className="max-w-44 truncate">{label}</span>
      <span className="figures text-ink2">
        {figures.amount} · {figures.time}
      </span>
    </button>
  );
}
