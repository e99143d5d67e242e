import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { countedIn, type OpenShift, type ShiftNow } from '#domain/shift/shift-now.ts';
import { blindly, xReport } from '#domain/shift/x-report.ts';
import { ReportView } from './report/report-view.tsx';
import { useTelling } from './telling.ts';

interface XPanelProps {
  readonly now: ShiftNow;
  readonly open: OpenShift;
  readonly openedBy: string;
}

/** How the shift stands. A clerk who has still to count sees nothing of cash. */
export function XPanel({ now, open, openedBy }: XPanelProps) {
  const { say } = useTelling();
  const { currency } = useTrade();
  const manages = useClerkAtTill()?.role === 'manager';
  const report = xReport(now, open, { currency, openedBy });
  const whole = manages || countedIn(now).holds;
  return (
    <Panel title={say('shift.x')}>
      {!whole && <p className="text-ink2">{say('shift.x.blind')}</p>}
      <ReportView shown={whole ? report : blindly(report)} />
    </Panel>
  );
}
