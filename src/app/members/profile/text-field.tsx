import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { TextArea } from '#app/kit/text-area.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { EditorForm } from './editor-form.tsx';
import { useAmend } from './use-amend.ts';

type TextName = 'name' | 'reading' | 'callName' | 'email' | 'address' | 'note';

interface TextFieldProps {
  readonly card: Card;
  readonly field: TextName;
}

const foreign: readonly TextName[] = ['name', 'reading', 'callName'];

/** A field of plain text; emptied, it is not known any more. */
export function TextField({ card, field }: TextFieldProps) {
  const say = useSay();
  const amend = useAmend(card);
  const { profile } = card;
  const label = say(`members.field.${field}`);
  const lang = foreign.includes(field) ? profile.nameLanguage : profile.language;
  const save = async (text: string, close: () => void) => {
    const next = text.trim();
    if (next === (profile[field] ?? '')) return close();
    if (await amend(label, { [field]: next === '' ? null : next })) close();
  };
  return (
    <Editable
      label={label}
      shown={profile[field]}
      lang={lang}
      editor={(close) => (
        <TextEditor
          label={label}
          before={profile[field] ?? ''}
          long={field === 'note' || field === 'address'}
          type={field === 'email' ? 'email' : 'text'}
          onSave={(text) => void save(text, close)}
          onCancel={close}
        />
      )}
    />
  );
}

interface TextEditorProps {
  readonly label: string;
  readonly hint?: string;
  readonly before: string;
  readonly long?: boolean;
  readonly type?: 'text' | 'email';
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

export function TextEditor(props: TextEditorProps) {
  const { label, hint, before, long = false, type = 'text', onSave, onCancel } = props;
  const [text, setText] = useState(before);
  return (
    <EditorForm onSave={() => onSave(text)} onCancel={onCancel}>
      <Field label={label} hint={hint}>
        {long ? (
          <TextArea value={text} onText={setText} />
        ) : (
          <TextInput type={type} value={text} onText={setText} />
        )}
      </Field>
    </EditorForm>
  );
}
