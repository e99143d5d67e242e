import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Column, Panel } from '#app/kit/panel.tsx';
import { isPractising } from '#app/kit/practising.ts';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSettingsPorts } from './settings-ports.ts';

/** What practice is, and the way into it; on a practice till, the way out. */
export function PracticeScreen() {
  const say = useSay();
  return (
    <SubScreen title={say('settings.practice')}>
      <Column>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          {(['apart', 'from', 'pin', 'marked', 'gone'] as const).map((what) => (
            <li key={what}>{say(`settings.practice.${what}`)}</li>
          ))}
        </ul>
        {isPractising() ? <Leave /> : <Begin />}
      </Column>
    </SubScreen>
  );
}

function Leave() {
  const say = useSay();
  const { leavePractice } = useSettingsPorts();
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await leavePractice().finally(() => location.assign(paths.sell));
  };
  return (
    <>
      <p className="text-ink2">{say('settings.practice.closed')}</p>
      <Button look="primary" disabled={leaving} onClick={() => void leave()}>
        {say('settings.practice.leave')}
      </Button>
    </>
  );
}

function Begin() {
  const say = useSay();
  const shop = useShop();
  const clerk = useClerkAtTill();
  const { beginPractice } = useSettingsPorts();
  const [state, setState] = useState<'asked' | 'making' | 'failed'>('asked');
  const begin = async () => {
    if (clerk === undefined) return;
    setState('making');
    const who = { clerk, managerName: say('settings.practice.manager') };
    const begun = await beginPractice(shop, who).catch(() => false);
    if (begun) location.assign(paths.sell);
    else setState('failed');
  };
  return (
    <>
      <Button look="primary" disabled={state === 'making'} onClick={() => void begin()}>
        {say(state === 'making' ? 'settings.practice.making' : 'settings.practice.begin')}
      </Button>
      <p role="alert" className="text-danger empty:hidden">
        {state === 'failed' && say('settings.practice.failed')}
      </p>
      <Earlier />
    </>
  );
}

/** A tab that was closed while it practised left its till behind. */
function Earlier() {
  const say = useSay();
  const { isPracticeThere, forgetPractice } = useSettingsPorts();
  const [forgotten, setForgotten] = useState(false);
  const there = useLive(() => isPracticeThere(), []);
  if (!there || forgotten) return null;
  const forget = () => void forgetPractice().then(() => setForgotten(true));
  return (
    <Panel title={say('settings.practice.earlier')}>
      <p className="text-ink2">{say('settings.practice.earlier.what')}</p>
      <Button className="self-start" onClick={forget}>
        {say('settings.practice.earlier.delete')}
      </Button>
    </Panel>
  );
}
