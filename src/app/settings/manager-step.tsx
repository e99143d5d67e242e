import { Field } from '#app/kit/field.tsx';
import { PinInput } from '#app/kit/pin-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { StepProps } from './first-answers.ts';

export function ManagerStep({ answers, onAnswer, missing }: StepProps) {
  const say = useSay();
  const nameless = missing && answers.managerName.trim() === '';
  const pinless = missing && !/^\d{4}$/.test(answers.pin);
  return (
    <>
      <p className="text-ink2">{say('firstrun.clerk.text')}</p>
      <Field
        label={say('firstrun.clerk.name')}
        error={nameless ? say('firstrun.refused.MANAGER_NAME_MISSING') : undefined}
      >
        <TextInput
          value={answers.managerName}
          onText={(managerName) => onAnswer({ managerName })}
        />
      </Field>
      <PinInput
        label={say('firstrun.clerk.pin')}
        hint={say('firstrun.clerk.pin.hint')}
        value={answers.pin}
        onValue={(pin) => onAnswer({ pin })}
        error={pinless ? say('firstrun.refused.PIN_FORM') : undefined}
      />
    </>
  );
}
