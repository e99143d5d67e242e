import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useSettingsPorts } from './settings-ports.ts';

interface KeptRowProps {
  readonly persisted: boolean | undefined;
}

/** Whether the browser promised to keep the data, and a way to ask it again. */
export function KeptRow({ persisted }: KeptRowProps) {
  const say = useSay();
  const { askToKeep } = useSettingsPorts();
  const [answer, setAnswer] = useState<boolean>();
  const kept = answer ?? persisted ?? false;
  const ask = async () => setAnswer((await askToKeep()) ?? false);
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 className="basis-48 font-normal text-ink2">{say('settings.device.persisted')}</h2>
      <p role="status" className={`min-w-0 grow basis-64 ${kept ? '' : 'text-warn'}`}>
        {say(kept ? 'settings.device.persisted.yes' : 'settings.device.persisted.no')}
      </p>
      {!kept && <Button onClick={() => void ask()}>{say('settings.device.persisted.ask')}</Button>}
    </section>
  );
}
