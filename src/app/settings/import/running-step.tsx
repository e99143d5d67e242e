import { Button } from '#app/kit/button.tsx';
import { ProgressBar } from '#app/kit/progress-bar.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { Running } from './import-state.ts';
import { secondsLeft } from './seconds-left.ts';

interface RunningStepProps {
  readonly running: Running;
  readonly now: number;
  readonly onCancel: () => void;
}

/** A long work: how far it is, how long it will take, and how to stop it. */
export function RunningStep({ running, now, onCancel }: RunningStepProps) {
  const say = useSay();
  const { what, name, done, total } = running;
  if (what === 'reading') return <p role="status">{say('import.reading', { name })}</p>;
  const label = say(what === 'checking' ? 'import.checking' : 'import.running', { name });
  return (
    <section className="flex flex-col gap-4">
      <ProgressBar label={label} done={done} of={total} secondsLeft={secondsLeft(running, now)} />
      {what === 'importing' && <p className="text-ink2">{say('import.running.text')}</p>}
      <Button className="self-start" onClick={onCancel}>
        {say('import.cancel')}
      </Button>
    </section>
  );
}
