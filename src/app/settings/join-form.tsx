import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { paths } from '#app/paths.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PairRefusal } from '#sync/status.ts';
import { useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

/** The code of another till lets this one into its boutique. */
export function JoinForm() {
  const say = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  const { pair } = useSettingsPorts();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<PairRefusal>();
  const { busy, work } = useWorking();
  const join = () =>
    void work(async () => {
      setRefusal(undefined);
      const joined = await pair(code.normalize('NFKC').trim());
      if (!joined.ok) return setRefusal(joined.refusal);
      showToast({ text: say('settings.pairing.joined') });
      await navigate(paths.sell, { replace: true });
    });
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field
        className="grow basis-48"
        label={say('settings.pairing.enter.label')}
        error={refusal && refusalText(refusal, say, format)}
      >
        <TextInput
          value={code}
          onText={setCode}
          onEnter={join}
          autoCapitalize="characters"
          className="figures text-20 tracking-widest"
        />
      </Field>
      <Button className="mt-7" disabled={busy || code.trim() === ''} onClick={join}>
        {say(busy ? 'settings.pairing.joining' : 'settings.pairing.enter.button')}
      </Button>
    </div>
  );
}

export function refusalText(refusal: PairRefusal, say: Say, format: Format): string {
  if (refusal.code !== 'TOO_MANY_TRIES') return say(`settings.pairing.refused.${refusal.code}`);
  const time = format.timeLeft(refusal.waitSeconds);
  return say('settings.pairing.refused.TOO_MANY_TRIES', { time });
}
