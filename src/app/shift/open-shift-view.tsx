import { useState } from 'react';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { countedIn, type OpenShift, type ShiftNow } from '#domain/shift/shift-now.ts';
import type { ZReport } from '#domain/shift/shift-report.ts';
import { CashPanel } from './cash-panel.tsx';
import { ClosePanel } from './close-panel.tsx';
import { CountPanel } from './count-panel.tsx';
import { useTelling } from './telling.ts';
import { useClerkName } from './use-clerk-name.ts';
import { XPanel } from './x-panel.tsx';

interface OpenShiftViewProps {
  readonly now: ShiftNow;
  readonly open: OpenShift;
  readonly onClosed: (z: ZReport) => void;
}

/** A shift is open: cash in and out, how it stands, and its end. */
export function OpenShiftView({ now, open, onClosed }: OpenShiftViewProps) {
  const { say, format, today } = useTelling();
  const name = useClerkName(open.clerk);
  const [view, setView] = useState<'cash' | 'x' | 'count'>('cash');
  const { day, instant } = open.recordedAt;
  return (
    <>
      <div>
        <p className="text-20 font-semibold">
          {say('shift.since', {
            name,
            day: format.day(day, today),
            time: format.time(instant),
          })}
        </p>
        <p className="text-ink2">
          {say('shift.row.float')} <span className="figures">{format.money(open.floatMinor)}</span>
        </p>
      </div>
      <SegmentedChoice
        legend={say('shift.title')}
        legendHidden
        value={view}
        options={[
          { value: 'cash', label: say('shift.cash') },
          { value: 'x', label: say('shift.x.show') },
          { value: 'count', label: say('shift.count') },
        ]}
        onPick={setView}
      />
      {view === 'cash' && <CashPanel now={now} />}
      {view === 'x' && <XPanel now={now} open={open} openedBy={name} />}
      {view === 'count' && <Ending now={now} onClosed={onClosed} />}
    </>
  );
}

/** First the count, then what it comes to. */
function Ending({ now, onClosed }: Pick<OpenShiftViewProps, 'now' | 'onClosed'>) {
  const [again, setAgain] = useState(false);
  const { last, holds } = countedIn(now);
  if (last && holds && !again) {
    return (
      <ClosePanel
        key={last.count.minor}
        now={now}
        countedMinor={last.count.minor}
        onAgain={() => setAgain(true)}
        onClosed={onClosed}
      />
    );
  }
  return <CountPanel stale={last !== undefined && !holds} onCounted={() => setAgain(false)} />;
}
