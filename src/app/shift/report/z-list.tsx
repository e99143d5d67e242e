import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { useShop } from '#app/shop-context.tsx';
import { type Closing, readClosings } from '#storage/read/read-shift.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useTelling } from '../telling.ts';
import { whenText } from './report-parts.ts';
import { ReportView } from './report-view.tsx';
import { ZActs } from './z-acts.tsx';

const shownAtFirst = 20;

interface ZListProps {
  /** The one that was closed just now, which stands open. */
  readonly closed?: number;
}

/** Z reports of the boutique, the latest first; one of them open. */
export function ZList({ closed }: ZListProps) {
  const { say } = useTelling();
  const { db } = useShop();
  const closings = useLive(() => readClosings(db), [db]);
  const [opened, setOpened] = useState<string>();
  const [most, setMost] = useState(shownAtFirst);
  const fresh = closings?.find(({ own, z }) => own && z.number === closed)?.hash;
  const open = opened ?? fresh;
  return (
    <Panel title={say('shift.z.list')}>
      {closings?.length === 0 && <p className="text-ink2">{say('shift.z.list.none')}</p>}
      <ul className="flex flex-col">
        {closings?.slice(0, most).map((closing) => (
          <ZRow
            key={closing.hash}
            closing={closing}
            open={closing.hash === open}
            onToggle={() => setOpened(closing.hash === open ? '' : closing.hash)}
          />
        ))}
      </ul>
      {(closings?.length ?? 0) > most && (
        <Button className="self-start" onClick={() => setMost(most + shownAtFirst)}>
          {say('shift.z.more')}
        </Button>
      )}
    </Panel>
  );
}

interface ZRowProps {
  readonly closing: Closing;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function ZRow({ closing: { z, own }, open, onToggle }: ZRowProps) {
  const telling = useTelling();
  const { say, format } = telling;
  const { varianceMinor } = z.cash;
  const number = say('shift.z', { number: z.number });
  return (
    <li className="border-b border-line">
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="flex min-h-14 w-full flex-wrap items-center gap-x-4 py-2 text-left"
      >
        <span className="grow basis-48">
          <span className="block font-semibold">
            {own ? number : `${number} · ${say('shift.z.till', { block: z.block })}`}
          </span>
          <span className="block text-15 text-ink3">{whenText(z.closed, telling)}</span>
        </span>
        {varianceMinor !== 0 && (
          <span className="figures text-15 text-warn">{format.change(varianceMinor)}</span>
        )}
        <MoneyText minor={z.sales.dueMinor} className="ml-auto" />
      </button>
      {open && (
        <div className="flex flex-col gap-4 pt-2 pb-6" data-testid="z">
          <ZActs z={z} />
          <ReportView shown={z} />
        </div>
      )}
    </li>
  );
}
