import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import type { OwnText } from '#domain/programme/programme.ts';
import { languageNames, languages, pseudoLanguage } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { type InputProps, useField } from './in-hand.ts';

/** A name in the language of the screen, and, folded away, in the others. */
export function NameInput(props: InputProps) {
  const { field } = props;
  const say = useSay();
  const spoken = useLanguage();
  const language = spoken === pseudoLanguage ? 'en' : spoken;
  const { value, put, unfit } = useField(props);
  const name = (value ?? {}) as OwnText;
  const write = (of: keyof OwnText, text: string) => {
    const { [of]: _, ...others } = name;
    put(text.trim() === '' ? others : { ...others, [of]: text });
  };
  const others = languages.filter((each) => each !== language);
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={say(`programme.form.${field.label}`)}
        error={unfit ? say('programme.form.name.missing') : undefined}
      >
        <TextInput
          lang={language}
          maxLength={LONGEST}
          placeholder={ownText(name, language)}
          defaultValue={name[language] ?? ''}
          onText={(text) => write(language, text)}
        />
      </Field>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-15 text-accent">
          {say('programme.form.otherLanguages')}
        </summary>
        <div className="grid gap-2 wide:grid-cols-2">
          {others.map((each) => (
            <Field key={each} label={languageNames[each]} optional>
              <TextInput
                lang={each}
                maxLength={LONGEST}
                defaultValue={name[each] ?? ''}
                onText={(text) => write(each, text)}
              />
            </Field>
          ))}
        </div>
      </details>
    </div>
  );
}

const LONGEST = 200;
