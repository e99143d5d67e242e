import { useState } from 'react';
import { readPhone } from '#actions/read-phone.ts';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import type { Card } from '#domain/member/card.ts';
import type { Phone } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { EditorForm } from './editor-form.tsx';
import { useAmend } from './use-amend.ts';

const leastFigures = 6;

/** Her first number; any others are kept. One that looks wrong is kept with a doubt. */
export function PhoneField({ card }: { readonly card: Card }) {
  const say = useSay();
  const { country } = useTrade();
  const amend = useAmend(card);
  const label = say('members.field.phone');
  const [first, ...others] = card.profile.phones ?? [];
  const save = async (typed: string, close: () => void) => {
    const phone = typed.trim() === '' ? [] : [await readPhone(typed, country)];
    const phones = [...phone, ...others];
    if (await amend(label, { phones: phones.length === 0 ? null : phones })) close();
  };
  return (
    <Editable
      label={label}
      shown={first && <Shown phones={[first, ...others]} />}
      editor={(close) => (
        <PhoneEditor
          label={label}
          before={first?.typed ?? ''}
          onSave={(typed) => void save(typed, close)}
          onCancel={close}
        />
      )}
    />
  );
}

function Shown({ phones }: { readonly phones: readonly Phone[] }) {
  const say = useSay();
  const format = useFormat();
  return phones.map(({ typed, e164, doubtful }) => (
    <p key={typed} className="figures">
      {e164 && !doubtful ? format.phone(e164) : typed}
      {doubtful && (
        <span className="text-15 text-warn"> · {say('members.field.phone.doubtful')}</span>
      )}
    </p>
  ));
}

interface PhoneEditorProps {
  readonly label: string;
  readonly before: string;
  readonly onSave: (typed: string) => void;
  readonly onCancel: () => void;
}

function PhoneEditor({ label, before, onSave, onCancel }: PhoneEditorProps) {
  const say = useSay();
  const format = useFormat();
  const [typed, setTyped] = useState(before);
  const [short, setShort] = useState(false);
  const save = () => {
    const figures = typed.normalize('NFKC').replace(/\D/g, '').length;
    if (figures > 0 && figures < leastFigures) return setShort(true);
    return onSave(typed);
  };
  const example = format.phone('+33612345678');
  return (
    <EditorForm onSave={save} onCancel={onCancel}>
      <Field label={label} error={short ? say('members.edit.phone.short', { example }) : undefined}>
        <TextInput type="tel" inputMode="tel" value={typed} onText={setTyped} />
      </Field>
    </EditorForm>
  );
}
