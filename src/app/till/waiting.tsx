import { useSay } from '#i18n/use-say.ts';
import { Home } from './tiles/home.tsx';
import type { Taking } from './use-taking.ts';

interface WaitingProps {
  /** The tiles stand beside the basket already. */
  readonly beside: boolean;
  readonly taking: Taking;
}

/** Nothing is in the basket: what to do, and what there is to sell. */
export function Waiting({ beside, taking }: WaitingProps) {
  const say = useSay();
  return (
    <>
      <div className="flex flex-col gap-1 px-4 py-6 text-center text-ink2">
        <p className="text-20">{say('till.start')}</p>
        <p className="text-15">{say('till.start.new')}</p>
      </div>
      {!beside && <Home onAdd={taking.add} />}
    </>
  );
}
