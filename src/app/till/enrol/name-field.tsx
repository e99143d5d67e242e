import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { Card } from '#domain/member/card.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { nameLanguage } from './name-language.ts';
import { useAmending } from './use-amending.ts';

interface NameFieldProps {
  readonly card: Card;
  readonly onNamed: () => void;
}

/** Has the focus as soon as she is on the books; a scan or an empty field is as good an answer. */
export function NameField({ card, onNamed }: NameFieldProps) {
  const say = useSay();
  const screen = useLanguage();
  const amend = useAmending(card);
  const kept = card.profile.name ?? '';
  const [name, setName] = useState(kept);
  const [wrong, setWrong] = useState<string>();
  const written = useRef(kept);
  const save = () => {
    const called = name.trim();
    if (called === written.current || called === '') return true;
    const language = nameLanguage(called, screen);
    const refused = amend({ name: called, ...(language && { nameLanguage: language }) });
    setWrong(refused);
    if (refused === undefined) written.current = called;
    return refused === undefined;
  };
  const saveOnLeaving = useEffectEvent(save);
  useEffect(() => () => void saveOnLeaving(), []);
  return (
    <Field label={say('till.enrol.nameField')} error={wrong} optional>
      <TextInput
        autoFocus
        value={name}
        onText={setName}
        onBlur={save}
        onEnter={() => {
          if (save()) onNamed();
        }}
      />
    </Field>
  );
}
