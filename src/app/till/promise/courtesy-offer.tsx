import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { useCourtesy } from './use-courtesy.ts';

/**
 * While the line is away and the basket takes more points than the till holds: more, on a manager's
 * word and at the shop's risk.
 */
export function CourtesyOffer() {
  const say = useSay();
  const { open, show } = useSell();
  const { more } = useCourtesy();
  if (more === 0) return null;
  const shown = open?.kind === 'courtesy';
  return (
    <div className="pt-1">
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => show(shown ? undefined : { kind: 'courtesy' })}
        className="min-h-12 w-full rounded-md border border-line-strong px-3 py-1 font-semibold"
      >
        {say('till.courtesy.give', { n: more })}
      </button>
      <p className="pt-1 text-15 text-ink2">{say('till.courtesy.risk')}</p>
    </div>
  );
}
