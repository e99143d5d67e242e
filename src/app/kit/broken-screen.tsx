import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { Button } from './button.tsx';

interface BrokenScreenProps {
  readonly fault: unknown;
  readonly onContinue: () => void;
}

export function BrokenScreen({ fault, onContinue }: BrokenScreenProps) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const details = detailsOf(fault);
  const copy = async () => {
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <div role="alert" className="mx-auto flex w-full min-w-0 max-w-xl flex-col gap-4 p-6">
      <h1 className="text-24">{say('kit.broken.title')}</h1>
      <p className="text-ink2">{say('kit.broken.text')}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onContinue}>
          {say('kit.broken.continue')}
        </Button>
        <Button onClick={() => void copy()}>
          {say(copied ? 'kit.broken.copied' : 'kit.broken.copy')}
        </Button>
      </div>
      <pre className="rounded-md break-words whitespace-pre-wrap bg-sunken p-3 text-13 select-text">
        {details}
      </pre>
    </div>
  );
}

function detailsOf(fault: unknown): string {
  const where = `${location.pathname} · ${new Date().toISOString()} · ${navigator.userAgent}`;
  return `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n${where}`;
}
