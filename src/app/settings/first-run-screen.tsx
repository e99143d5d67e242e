import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type Answers, firstAnswers, type StepProps } from './first-answers.ts';
import { KeepStep } from './keep-step.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LostNotice } from './lost-notice.tsx';
import { ManagerStep } from './manager-step.tsx';
import { ShopStep } from './shop-step.tsx';
import { StartStep } from './start-step.tsx';
import { StepFrame } from './step-frame.tsx';
import { useOpening } from './use-opening.ts';

const steps = ['language', 'shop', 'start', 'clerk', 'keep'] as const;

/** Five questions, one at a time; what was answered stays when one goes back. */
export function FirstRunScreen() {
  const say = useSay();
  const [at, setAt] = useState(0);
  const [missing, setMissing] = useState(false);
  const [answers, setAnswers] = useState<Answers>(firstAnswers);
  const { open, opening, refusal } = useOpening();
  const step = steps[at] ?? 'language';
  const last = at === steps.length - 1;
  const move = (to: number) => {
    setMissing(false);
    setAt(to);
  };
  const goOn = () => {
    if (isMissing(step, answers)) return setMissing(true);
    return last ? void open(answers) : move(at + 1);
  };
  return (
    <StepFrame step={at + 1} of={steps.length} title={say(`firstrun.${step}`)} onSubmit={goOn}>
      {step === 'language' && <LostNotice />}
      <Step
        step={step}
        answers={answers}
        missing={missing}
        onAnswer={(more) => setAnswers({ ...answers, ...more })}
      />
      <p role="alert" className="text-danger empty:hidden">
        {refusal && say(`firstrun.refused.${refusal}`)}
      </p>
      <div className="flex flex-wrap justify-between gap-2">
        {at > 0 && (
          <Button look="plain" disabled={opening} onClick={() => move(at - 1)}>
            {say('firstrun.back')}
          </Button>
        )}
        <Button type="submit" look="primary" disabled={opening} className="ml-auto min-w-40">
          {say(wordFor({ last, opening, start: answers.start }))}
        </Button>
      </div>
    </StepFrame>
  );
}

function Step({ step, ...props }: StepProps & { readonly step: (typeof steps)[number] }) {
  const say = useSay();
  switch (step) {
    case 'language':
      return (
        <>
          <LanguageChoice legend={say('firstrun.language')} legendHidden />
          <p className="text-ink2">{say('firstrun.language.hint')}</p>
        </>
      );
    case 'shop':
      return <ShopStep {...props} />;
    case 'start':
      return <StartStep {...props} />;
    case 'clerk':
      return <ManagerStep {...props} />;
    case 'keep':
      return <KeepStep />;
  }
}

function isMissing(step: (typeof steps)[number], answers: Answers): boolean {
  if (step === 'shop') return answers.name.trim() === '';
  if (step === 'clerk') return answers.managerName.trim() === '' || !/^\d{4}$/.test(answers.pin);
  return false;
}

interface Word {
  readonly last: boolean;
  readonly opening: boolean;
  readonly start: Answers['start'];
}

function wordFor({ last, opening, start }: Word) {
  if (!last) return 'firstrun.next';
  if (!opening) return 'firstrun.open';
  return start === 'sample' ? 'firstrun.opening.sample' : 'firstrun.opening';
}
