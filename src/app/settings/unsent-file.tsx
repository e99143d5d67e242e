import { useState } from 'react';
import { saveUnsent } from '#actions/save-unsent.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { saveTextAsFile } from '#app/kit/save-as-file.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { SyncStatus } from '#sync/status.ts';
import { TakeInFile } from './take-in-file.tsx';
import { useWorking } from './use-working.ts';

/** The way around a line that stays away, or a till that is lost: changes travel as a file. */
export function UnsentFile({ status }: { readonly status: SyncStatus }) {
  const say = useSay();
  const clerk = useClerkAtTill();
  return (
    <Panel title={say('settings.device.file')}>
      <SaveUnsent waiting={status.waiting} />
      {clerk?.role === 'manager' ? (
        <TakeInFile manager={clerk} line={status.line} />
      ) : (
        <p className="text-ink2">{say('settings.device.file.manager')}</p>
      )}
    </Panel>
  );
}

function SaveUnsent({ waiting }: { readonly waiting: number }) {
  const say = useSay();
  const shop = useShop();
  const [name, setName] = useState<string>();
  const [failed, setFailed] = useState(false);
  const { busy, work } = useWorking();
  const save = () =>
    void work(async () => {
      const saved = await saveUnsent(shop);
      setFailed(!saved.ok);
      setName(saved.ok ? saved.value.name : undefined);
      if (saved.ok) saveTextAsFile(saved.value.name, saved.value.parts);
    });
  if (waiting === 0 && name === undefined) {
    return <p className="text-ink2">{say('settings.device.file.none')}</p>;
  }
  return (
    <>
      <p className="text-ink2">{say('settings.device.file.save.text')}</p>
      {waiting > 0 && (
        <Button className="self-start" disabled={busy} onClick={save}>
          {say('settings.device.file.save', { n: waiting })}
        </Button>
      )}
      <p role="status" className="wrap-anywhere empty:hidden">
        {name && say('settings.device.file.saved', { name })}
      </p>
      <p role="alert" className="text-danger empty:hidden">
        {failed && say('settings.device.file.save.failed')}
      </p>
    </>
  );
}
