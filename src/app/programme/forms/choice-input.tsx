import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
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
  const chosen = String(options.findIndex((option) => isChosen(option, value)));
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

function isChosen(option: Choice, value: unknown): boolean {
  return isOf(option.value, value) || ('also' in option && option.also === value);
}

/** An object is of a choice by its kind, or what it is for; its figures have their own fields. */
function isOf(choice: unknown, value: unknown): boolean {
  if (typeof choice !== 'object' || typeof value !== 'object') return choice === value;
  if (Array.isArray(choice) && Array.isArray(value)) return choice.length === value.length;
  const [one, other] = [choice, value] as [Told, Told];
  const told = [one?.kind, other?.kind, one?.per, other?.per];
  if (told.every((word) => word === undefined)) return hasSameFigures(one ?? {}, other ?? {});
  return one?.kind === other?.kind && (one?.kind !== undefined || one?.per === other?.per);
}

/** One that goes by its figures alone is another as soon as one of them is. */
function hasSameFigures(one: object, other: object): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const figures = (of: object) => new Map(Object.entries(of));
  return [...names].every((name) => figures(one).get(name) === figures(other).get(name));
}

type Told = { readonly kind?: string; readonly per?: string } | null;
