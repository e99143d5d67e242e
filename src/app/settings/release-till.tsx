import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PairRefusal, TillListed } from '#sync/status.ts';
import { refusalText } from './join-form.tsx';
import { useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

interface ReleaseTillProps {
  readonly till: TillListed;
  /** The element that names the till. */
  readonly namedBy: string;
}

/** Frees what is set aside at a lost till: a first press says what that may cost. */
export function ReleaseTill({ till, namedBy }: ReleaseTillProps) {
  const say = useSay();
  const format = useFormat();
  const { releaseTill } = useSettingsPorts();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [refusal, setRefusal] = useState<PairRefusal>();
  const { busy, work } = useWorking();
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asks) block.current?.scrollIntoView({ block: 'nearest' });
  }, [asks]);
  const n = till.heldPoints ?? 0;
  const release = () =>
    void work(async () => {
      const released = await releaseTill(till.till);
      setRefusal(released.ok ? undefined : released.refusal);
      if (released.ok) await queries.invalidateQueries({ queryKey: ['tills'] });
    });
  return (
    <div ref={block} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button aria-expanded={asks} aria-describedby={namedBy} onClick={() => setAsks(!asks)}>
        {say('settings.device.tills.release')}
      </Button>
      <p role="status" className="min-w-0 grow basis-64 text-warn empty:hidden">
        {asks && say('settings.device.tills.release.cost', { n })}
      </p>
      {asks && (
        <Button look="danger" aria-describedby={namedBy} disabled={busy} onClick={release}>
          {say('settings.device.tills.release.now')}
        </Button>
      )}
      <p role="alert" className="basis-full text-danger empty:hidden">
        {refusal && refusalText(refusal, say, format)}
      </p>
    </div>
  );
}
