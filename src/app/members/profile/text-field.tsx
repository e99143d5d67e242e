import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { TextArea } from '#app/kit/text-area.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { toldRefusalText } from '#app/kit/told-refusal-text.ts';
import type { Card } from '#domain/member/card.ts';
import { refusalOf } from '#domain/member/told.ts';
import { useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { EditorForm } from './editor-form.tsx';
import { useAmend } from './use-amend.ts';

type TextName =
  | 'name'
  | 'reading'
  | 'callName'
  | 'email'
  | 'address'
  | 'gender'
  | 'occupation'
  | 'incomeBand'
  | 'note';

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
  const changeTo = (text: string) => ({ [field]: text.trim() === '' ? null : text.trim() });
  const wrongWith = (text: string) => {
    const refusal = refusalOf(changeTo(text));
    return refusal && toldRefusalText(refusal, say);
  };
  const save = async (text: string, close: () => void) => {
    if (text.trim() === (profile[field] ?? '')) return close();
    if (await amend(label, changeTo(text))) close();
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
          wrongWith={wrongWith}
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
  readonly wrongWith?: (text: string) => string | undefined;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

export function TextEditor(props: TextEditorProps) {
  const { label, hint, before, long = false, type = 'text', wrongWith, onSave, onCancel } = props;
  const [text, setText] = useState(before);
  const [wrong, setWrong] = useState<string>();
  const save = () => {
    const found = wrongWith?.(text);
    setWrong(found);
    if (found === undefined) onSave(text);
  };
  return (
    <EditorForm onSave={save} onCancel={onCancel}>
      <Field label={label} hint={hint} error={wrong}>
        {long ? (
          <TextArea value={text} onText={setText} />
        ) : (
          <TextInput type={type} value={text} onText={setText} />
        )}
      </Field>
    </EditorForm>
  );
}
