import type { Channel } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { Choice } from './choice.tsx';

type Answer = { readonly channel: Channel; readonly given: boolean };

interface ConsentChoiceProps {
  /** Her last word on each; nothing where she was not asked. */
  readonly said: { readonly sms?: boolean; readonly email?: boolean };
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

/** Never answered for her: nothing is pressed until she has said something. */
export function ConsentChoice({ said, onAnswer }: ConsentChoiceProps) {
  const say = useSay();
  const toggle = (channel: 'sms' | 'email') =>
    onAnswer([{ channel, given: said[channel] !== true }]);
  const refuse = () =>
    onAnswer([
      { channel: 'sms', given: false },
      { channel: 'email', given: false },
    ]);
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold text-ink2">{say('till.consent')}</legend>
      <div className="flex flex-wrap gap-2">
        <Choice
          label={say('till.consent.sms')}
          on={said.sms === true}
          onPress={() => toggle('sms')}
        />
        <Choice
          label={say('till.consent.email')}
          on={said.email === true}
          onPress={() => toggle('email')}
        />
        <Choice
          label={say('till.consent.no')}
          on={said.sms === false && said.email === false}
          onPress={refuse}
        />
      </div>
    </fieldset>
  );
}
