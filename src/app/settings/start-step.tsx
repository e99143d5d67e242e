import { useId, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { StepProps } from './first-answers.ts';
import { JoinForm } from './join-form.tsx';

const starts = ['sample', 'import', 'empty'] as const;

export function StartStep({ answers, onAnswer }: StepProps) {
  const say = useSay();
  const name = useId();
  const [joining, setJoining] = useState(false);
  return (
    <>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{say('firstrun.start')}</legend>
        {starts.map((start) => (
          <label
            key={start}
            className="relative flex min-h-16 flex-col rounded-md border border-line-strong
              bg-surface p-4 has-checked:border-2 has-checked:border-accent
              has-checked:bg-accent-soft
              has-focus-visible:outline-3 has-focus-visible:outline-offset-2
              has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={start}
              checked={answers.start === start}
              onChange={() => onAnswer({ start })}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <span className="font-semibold">{say(`firstrun.start.${start}`)}</span>
            <span className="text-15 text-ink2">{say(`firstrun.start.${start}.hint`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-col gap-2 border-t border-line pt-4">
        {joining ? (
          <>
            <p className="text-15 text-ink2">{say('firstrun.start.join.hint')}</p>
            <JoinForm />
          </>
        ) : (
          <Button look="plain" className="self-start" onClick={() => setJoining(true)}>
            {say('firstrun.start.join')}
          </Button>
        )}
      </div>
    </>
  );
}
