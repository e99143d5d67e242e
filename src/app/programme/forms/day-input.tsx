import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type InputProps, useField } from './in-hand.ts';

export function DayInput(props: InputProps) {
  const { field } = props;
  const say = useSay();
  const { value, put, unfit } = useField(props);
  return (
    <Field
      label={say(`programme.form.${field.label}`)}
      optional={field.optional ?? false}
      error={unfit ? say('programme.form.unfit') : undefined}
    >
      <TextInput
        type="date"
        className="max-w-56"
        defaultValue={typeof value === 'string' ? value : ''}
        onText={(text) => put(text === '' ? undefined : text)}
      />
    </Field>
  );
}
