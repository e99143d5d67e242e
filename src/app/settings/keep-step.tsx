import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useSettingsPorts } from './settings-ports.ts';

type Answer = 'asking' | 'yes' | 'no' | 'unknown';

/** Asks the browser not to clear the data by itself, and shows what it answered. */
export function KeepStep() {
  const say = useSay();
  const { askToKeep } = useSettingsPorts();
  const [answer, setAnswer] = useState<Answer>();
  const ask = async () => {
    setAnswer('asking');
    const kept = await askToKeep();
    if (kept === undefined) return setAnswer('unknown');
    return setAnswer(kept ? 'yes' : 'no');
  };
  return (
    <>
      <p className="text-ink2">{say('firstrun.keep.text')}</p>
      <Button className="self-start" disabled={answer === 'asking'} onClick={() => void ask()}>
        {say(answer === 'asking' ? 'firstrun.keep.asking' : 'firstrun.keep.ask')}
      </Button>
      <p role="status" className={answer === 'yes' ? 'text-positive' : 'text-warn'}>
        {answer && answer !== 'asking' && say(`firstrun.keep.${answer}`)}
      </p>
    </>
  );
}
