import type { KnownClerk } from '#actions/check-pin.ts';
import { Button } from '#app/kit/button.tsx';
import { FileButton } from '#app/kit/file-button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useSay } from '#i18n/use-say.ts';
import type { BroughtFile, SyncStatus } from '#sync/status.ts';
import { BroughtReport } from './brought-report.tsx';
import { PinPanel } from './pin-panel.tsx';
import { useTakingIn } from './use-taking-in.ts';

interface TakeInFileProps {
  readonly manager: KnownClerk;
  readonly line: SyncStatus['line'];
}

/** A file that another till saved: what is in it, a manager’s PIN, and what became of it. */
export function TakeInFile({ manager, line }: TakeInFileProps) {
  const say = useSay();
  const taking = useTakingIn();
  const { file, report, refusal, busy, allowed } = taking;
  return (
    <>
      <p className="text-ink2">{say('settings.device.file.in.text')}</p>
      {line === 'down' && <p className="text-warn">{say('settings.device.file.in.line')}</p>}
      <FileButton
        className="self-start"
        label={say('settings.device.file.in')}
        accept=".json,application/json"
        disabled={busy}
        onFile={taking.open}
      />
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {busy && <p>{say('settings.device.file.in.busy')}</p>}
        {file && <WhatIsInIt file={file} />}
        {report && <BroughtReport report={report} />}
      </div>
      <p role="alert" className="text-danger empty:hidden">
        {refusal && say(`settings.device.file.refused.${refusal}`)}
      </p>
      {file && !allowed && <PinPanel clerk={manager} onRight={taking.takeIn} />}
      {file && allowed && !busy && (
        <Button look="primary" className="self-start" onClick={taking.takeIn}>
          {say('settings.device.file.in.again')}
        </Button>
      )}
    </>
  );
}

function WhatIsInIt({ file }: { readonly file: BroughtFile }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { block, count, from, to } = file;
  const iso = new Intl.DateTimeFormat('sv-SE');
  const when = (instant: number) =>
    `${format.day(iso.format(instant), today)}, ${format.time(instant)}`;
  return (
    <p className="font-semibold">
      {say('settings.device.file.in.what', {
        ...{ n: count, till: say('settings.device.till', { block }) },
        ...{ from: when(from), to: when(to) },
      })}
    </p>
  );
}
