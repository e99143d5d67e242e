import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { isOutage } from '#storage/read/is-outage.ts';
import { Button } from './button.tsx';
import { PartMissing } from './later-part.tsx';
import { Screen } from './screen.tsx';

interface BrokenScreenProps {
  readonly fault: unknown;
  readonly onContinue: () => void;
}

/** Stands in the place of a screen that cannot: what is the matter, and what may help. */
export function BrokenScreen({ fault, onContinue }: BrokenScreenProps) {
  const say = useSay();
  const { text, onward } = waysOn[whatFailed(fault)];
  const details = detailsOf(fault);
  return (
    <Screen title={say('kit.broken.title')}>
      <div className="mx-auto flex w-full min-w-0 max-w-xl flex-col gap-4 p-6">
        <p role="alert">{say(text)}</p>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={onContinue}>
            {say(onward)}
          </Button>
          <Button onClick={() => location.reload()}>{say('kit.broken.reload')}</Button>
          <CopyButton text={details} />
        </div>
        <pre
          className="rounded-md wrap-anywhere whitespace-pre-wrap bg-sunken p-3 text-13
            select-text"
        >
          {details}
        </pre>
      </div>
    </Screen>
  );
}

const waysOn = {
  disk: { text: 'kit.broken.disk', onward: 'kit.broken.again' },
  part: { text: 'kit.broken.part', onward: 'kit.broken.again' },
  fault: { text: 'kit.broken.text', onward: 'kit.broken.continue' },
} as const;

function whatFailed(fault: unknown): keyof typeof waysOn {
  if (fault instanceof PartMissing) return 'part';
  return isOutage(fault) ? 'disk' : 'fault';
}

/** Where the browser copies nothing, the details stand there to be marked. */
function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => setCopied(true), reportError);
  if (navigator.clipboard === undefined) return null;
  return <Button onClick={copy}>{say(copied ? 'kit.broken.copied' : 'kit.broken.copy')}</Button>;
}

function detailsOf(fault: unknown): string {
  const where = `${location.pathname} · ${new Date().toISOString()} · ${navigator.userAgent}`;
  return `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n${where}`;
}
