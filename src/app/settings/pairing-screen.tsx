import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Column, Panel } from '#app/kit/panel.tsx';
import { QrCode } from '#app/kit/qr-code.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PairingCode, PairRefusal } from '#sync/status.ts';
import { JoinForm, refusalText } from './join-form.tsx';
import { useSettingsPorts } from './settings-ports.ts';
import { useOver } from './use-over.ts';
import { useWorking } from './use-working.ts';

export function PairingScreen() {
  const say = useSay();
  return (
    <SubScreen title={say('settings.pairing')}>
      <Column>
        <MakeCode />
        <Panel title={say('settings.pairing.enter')}>
          <p className="text-ink2">{say('settings.pairing.enter.text')}</p>
          <JoinForm />
        </Panel>
        <p className="text-ink2">{say('settings.device.rule')}</p>
      </Column>
    </SubScreen>
  );
}

function MakeCode() {
  const say = useSay();
  const format = useFormat();
  const { makeCode } = useSettingsPorts();
  const [made, setMade] = useState<PairingCode>();
  const [refusal, setRefusal] = useState<PairRefusal>();
  const { busy, work } = useWorking();
  const make = () =>
    void work(async () => {
      const answer = await makeCode();
      setMade(answer.ok ? answer.value : undefined);
      setRefusal(answer.ok ? undefined : answer.refusal);
    });
  return (
    <Panel title={say('settings.pairing.make')}>
      <p className="text-ink2">{say('settings.pairing.make.text')}</p>
      {made && <CodeShown made={made} />}
      <p role="alert" className="text-danger empty:hidden">
        {refusal && refusalText(refusal, say, format)}
      </p>
      <Button look="primary" className="self-start" disabled={busy} onClick={make}>
        {say('settings.pairing.make.button')}
      </Button>
    </Panel>
  );
}

function CodeShown({ made }: { readonly made: PairingCode }) {
  const say = useSay();
  const format = useFormat();
  const over = useOver(made.endsAt);
  if (over) return <p role="status">{say('settings.pairing.code.over')}</p>;
  return (
    <div role="status" className="flex flex-wrap items-center gap-6 rounded-md bg-sunken p-4">
      <div>
        <p className="text-15 text-ink2">{say('settings.pairing.code')}</p>
        <p
          data-testid="pairing-code"
          className="figures text-44 font-semibold tracking-widest select-text"
        >
          {made.code}
        </p>
        <p className="text-15 text-ink2">
          {say('settings.pairing.code.until', { time: format.time(made.endsAt) })}
        </p>
      </div>
      <QrCode text={made.code} label={say('settings.pairing.code')} className="size-36" />
    </div>
  );
}
