import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { EditorForm } from './editor-form.tsx';
import { useAmend } from './use-amend.ts';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly card: Card;
  readonly field: 'language' | 'nameLanguage' | 'channel' | 'receipt' | 'closestClerk';
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** What it probably is, as long as nobody said: to be confirmed with one press. */
  readonly likely?: Option<Value> | undefined;
}

/** One of a few, or not known. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { card, field, label, options, likely } = props;
  const amend = useAmend(card);
  const before = options.find(({ value }) => value === card.profile[field]);
  const save = async (picked: string, close: () => void) => {
    const value = options.find((option) => option.value === picked)?.value ?? null;
    if (await amend(label, { [field]: value })) close();
  };
  return (
    <Editable
      label={label}
      shown={before?.label ?? likely?.label}
      editor={(close) => (
        <ChoiceEditor
          label={label}
          options={options}
          before={before?.value ?? likely?.value ?? ''}
          onSave={(picked) => void save(picked, close)}
          onCancel={close}
        />
      )}
    />
  );
}

interface ChoiceEditorProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly before: string;
  readonly onSave: (picked: string) => void;
  readonly onCancel: () => void;
}

function ChoiceEditor({ label, options, before, onSave, onCancel }: ChoiceEditorProps) {
  const say = useSay();
  const [picked, setPicked] = useState(before);
  return (
    <EditorForm onSave={() => onSave(picked)} onCancel={onCancel}>
      <Field label={label}>
        <SelectInput
          value={picked}
          options={[{ value: '', label: say('members.none') }, ...options]}
          onPick={setPicked}
        />
      </Field>
    </EditorForm>
  );
}
