import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { type SettingsPorts, useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

type Audited = Awaited<ReturnType<SettingsPorts['audit']>>;

/** Every record hashed again and held against the one before it. */
export function AuditRow() {
  const say = useSay();
  const format = useFormat();
  const { audit } = useSettingsPorts();
  const [result, setResult] = useState<Audited>();
  const { busy, work } = useWorking();
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button disabled={busy} onClick={() => void work(async () => setResult(await audit()))}>
        {say(busy ? 'settings.device.audit.running' : 'settings.device.audit')}
      </Button>
      <p role="status" className="min-w-0 grow basis-64">
        {result?.broken === undefined ? (
          result && say('settings.device.audit.ok', { n: result.checked })
        ) : (
          <span className="font-semibold text-danger">
            {say('settings.device.audit.bad', { n: format.points(result.broken) })}
          </span>
        )}
      </p>
    </section>
  );
}
