import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { MonthDay } from '#domain/calendar/day.ts';
import type { Card } from '#domain/member/card.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { EditorForm } from './editor-form.tsx';
import { useAmend } from './use-amend.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day and month, never the year. */
export function BirthdayField({ card }: { readonly card: Card }) {
  const say = useSay();
  const format = useFormat();
  const amend = useAmend(card);
  const label = say('members.field.birthday');
  const { birthday } = card.profile;
  const save = async (picked: MonthDay | null, close: () => void) => {
    if (await amend(label, { birthday: picked })) close();
  };
  return (
    <Editable
      label={label}
      shown={birthday && format.monthDay(birthday)}
      editor={(close) => (
        <BirthdayEditor
          before={birthday}
          onSave={(picked) => void save(picked, close)}
          onCancel={close}
        />
      )}
    />
  );
}

interface BirthdayEditorProps {
  readonly before: MonthDay | undefined;
  readonly onSave: (picked: MonthDay | null) => void;
  readonly onCancel: () => void;
}

/** In the order in which the language says them: month first in Chinese and Japanese. */
function BirthdayEditor({ before, onSave, onCancel }: BirthdayEditorProps) {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const [month, setMonth] = useState(before?.month ?? 0);
  const [day, setDay] = useState(before?.day ?? 0);
  const last = longest[month - 1] ?? 31;
  const monthFirst = language === 'ja' || language === 'zh-Hans';
  const blank = { value: '0', label: '–' };
  const days = Array.from({ length: last }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` }));
  const months = longest.map((_, n) => ({ value: `${n + 1}`, label: format.month(n + 1) }));
  const save = () => onSave(month > 0 && day > 0 ? { month, day: Math.min(day, last) } : null);
  return (
    <EditorForm onSave={save} onCancel={onCancel}>
      <div className={`flex gap-2 ${monthFirst ? '' : 'flex-row-reverse justify-end'}`}>
        <Field label={say('members.month')} className="grow">
          <SelectInput
            value={`${month}`}
            options={[blank, ...months]}
            onPick={(picked) => setMonth(Number(picked))}
          />
        </Field>
        <Field label={say('members.day')}>
          <SelectInput
            value={`${Math.min(day, last)}`}
            options={[blank, ...days]}
            onPick={(picked) => setDay(Number(picked))}
          />
        </Field>
      </div>
    </EditorForm>
  );
}
