import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { LaterCard } from '#app/kit/member-card/later-card.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { toldRefusalText } from '#app/kit/told-refusal-text.ts';
import type { Card } from '#domain/member/card.ts';
import { refusalOf } from '#domain/member/told.ts';
import { useSay } from '#i18n/use-say.ts';
import { AskConsent } from './ask-consent.tsx';
import { CardInHand } from './card-in-hand.tsx';
import { GiveHerCard } from './give-her-card.tsx';
import { MoreAboutHer } from './more-about-her.tsx';
import { NameField } from './name-field.tsx';
import type { Enrolling, Newcomer } from './use-enrolling.ts';

interface EnrolPanelProps {
  readonly enrolling: Enrolling;
  /** Hers, once she is on the books. */
  readonly card: Card | undefined;
  /** She is named, or all is said: the till's own field may have the focus again. */
  readonly onNamed: () => void;
}

/**
 * What may still be asked of somebody new. All of it is optional, and none of it stops the
 * sale.
 */
export function EnrolPanel({ enrolling, card, onNamed }: EnrolPanelProps) {
  const say = useSay();
  const { newcomer, finish } = enrolling;
  const [isForNew, setForNew] = useState<string>();
  if (newcomer === undefined) return null;
  const { card: number } = newcomer;
  const isForHer = card && newcomer.member === undefined && newcomer.name === undefined;
  const given = isForHer && number !== undefined && number !== isForNew ? number : undefined;
  const title = say(given === undefined ? 'till.enrol' : 'till.enrol.card.title');
  return (
    <section aria-label={title} className="flex flex-col gap-5 p-4" data-testid="enrol">
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 grow text-20">{title}</h2>
        <IconButton
          name={say('till.enrol.close')}
          icon={<X aria-hidden size={22} />}
          onClick={finish}
        />
      </div>
      {given !== undefined && card ? (
        <GiveHerCard
          key={given}
          number={given}
          card={card}
          onDone={finish}
          onSomebodyNew={() => setForNew(given)}
        />
      ) : newcomer.member === undefined ? (
        <PhoneAsked newcomer={newcomer} enrolling={enrolling} />
      ) : (
        card?.member === newcomer.member && (
          <>
            <NameField key={card.member} card={card} onNamed={onNamed} />
            <AskConsent card={card} />
            <LaterCard card={card} />
            <MoreAboutHer card={card} />
            <Button
              onClick={() => {
                finish();
                onNamed();
              }}
            >
              {say('till.enrol.finish')}
            </Button>
          </>
        )
      )}
    </section>
  );
}

interface PhoneAskedProps {
  readonly newcomer: Newcomer;
  readonly enrolling: Enrolling;
}

/** Letters that found nobody are her name, or she has a card; what is missing is her phone. */
function PhoneAsked({ newcomer, enrolling }: PhoneAskedProps) {
  const say = useSay();
  const { name: typed = '', card } = newcomer;
  const [name, setName] = useState(typed);
  const [phone, setPhone] = useState('');
  const enrol = () => void enrolling.enrol({ name, phone, ...(card !== undefined && { card }) });
  const refusal = refusalOf({ name });
  const wrong = refusal && toldRefusalText(refusal, say);
  return (
    <>
      {card !== undefined && <CardInHand card={card} onTakeOff={enrolling.withoutCard} />}
      <Field label={say('till.enrol.nameField')} error={wrong} optional={card !== undefined}>
        <TextInput value={name} onText={setName} onEnter={enrol} />
      </Field>
      <Field label={say('till.enrol.phoneField')} optional hint={say('till.enrol.phoneHint')}>
        <TextInput
          type="tel"
          inputMode="tel"
          autoFocus
          value={phone}
          onText={setPhone}
          onEnter={enrol}
        />
      </Field>
      <Button look="primary" disabled={enrolling.busy} onClick={enrol}>
        {say('till.enrol.add')}
      </Button>
    </>
  );
}
