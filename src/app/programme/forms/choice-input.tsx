import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { chosenAmong } from './chosen-among.ts';
import type { Choice } from './form-field.ts';
import { type InputProps, useField } from './in-hand.ts';

/** More than these are a list to pull down. */
const IN_VIEW = 4;

/** One of a few. What cannot be with the rest is said, and the draft stays as it was. */
export function ChoiceInput(props: InputProps & { readonly options: readonly Choice[] }) {
  const { field, options } = props;
  const say = useSay();
  const language = useLanguage();
  const { value, put, unfit } = useField(props);
  const label = say(`programme.form.${field.label}`);
  const shown = options.map((option, place) => ({
    value: String(place),
    label:
      typeof option.label === 'string'
        ? say(`programme.form.${option.label}`)
        : ownText(option.label, language),
  }));
  const chosen = String(chosenAmong(options, value));
  const pick = (place: string) => put(options[Number(place)]?.value);
  const error = unfit ? say('programme.form.unfit') : undefined;
  if (options.length > IN_VIEW) {
    return (
      <Field label={label} error={error}>
        <SelectInput className="max-w-md" options={shown} value={chosen} onPick={pick} />
      </Field>
    );
  }
  return (
    <div>
      <SegmentedChoice legend={label} value={chosen} options={shown} onPick={pick} />
      <p role="alert" className="text-15 text-danger empty:hidden">
        {error}
      </p>
    </div>
  );
}
