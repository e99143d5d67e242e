import ChevronDown from 'lucide-react/icons/chevron-down';
import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Profile } from '#domain/member/member.ts';
import { languageNames, languages } from '#i18n/language.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { BirthdayFields } from './birthday-fields.tsx';
import { BroughtBy } from './brought-by.tsx';
import { useAmending } from './use-amending.ts';

interface AboutHer {
  readonly card: Card;
}

export function MoreAboutHer({ card }: AboutHer) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <Button
        look="plain"
        className="self-start pl-0!"
        aria-expanded={open}
        icon={<ChevronDown aria-hidden size={20} className={open ? 'rotate-180' : ''} />}
        onClick={() => setOpen(!open)}
      >
        {say('till.enrol.more')}
      </Button>
      {open && <MoreFields card={card} />}
    </div>
  );
}

function MoreFields({ card }: AboutHer) {
  const say = useSay();
  const amend = useAmending(card);
  const screen = useLanguage();
  const { profile } = card;
  const asksReading = [screen, profile.nameLanguage].some(
    (language) => language === 'ja' || language === 'zh-Hans',
  );
  return (
    <>
      <BirthdayFields
        birthday={profile.birthday}
        onBirthday={(birthday) => amend({ birthday: birthday ?? null })}
      />
      <BroughtBy card={card} />
      <SavedText
        label={say('till.enrol.email')}
        type="email"
        kept={profile.email}
        onSave={(email) => amend({ email })}
      />
      <Field label={say('till.enrol.language')} optional>
        <SelectInput
          value={profile.language ?? ''}
          options={[
            { value: '', label: '–' },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
          onPick={(value) =>
            amend({ language: value === '' ? null : (value as Profile['language'] & string) })
          }
        />
      </Field>
      {asksReading && (
        <SavedText
          label={say('till.enrol.reading')}
          type="text"
          kept={profile.reading}
          onSave={(reading) => amend({ reading })}
        />
      )}
    </>
  );
}

interface SavedTextProps {
  readonly label: string;
  readonly type: 'text' | 'email';
  readonly kept: string | undefined;
  /** Answers with what is wrong with it, if anything is. */
  readonly onSave: (text: string | null) => string | undefined;
}

/** Kept when it is left. */
function SavedText({ label, type, kept = '', onSave }: SavedTextProps) {
  const [text, setText] = useState(kept);
  const [wrong, setWrong] = useState<string>();
  const save = () => {
    const told = text.trim();
    setWrong(told === kept ? undefined : onSave(told === '' ? null : told));
  };
  return (
    <Field label={label} error={wrong} optional>
      <TextInput type={type} value={text} onText={setText} onBlur={save} onEnter={save} />
    </Field>
  );
}
