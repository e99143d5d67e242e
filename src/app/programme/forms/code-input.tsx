import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import { type InputProps, useField } from './in-hand.ts';

/** What a coupon is called by at the till. */
export function CodeInput(props: InputProps) {
  const say = useSay();
  const { value, put, unfit } = useField(props);
  const [typed, setTyped] = useState(typeof value === 'string' ? value : '');
  const type = (text: string) => {
    setTyped(text);
    put(text.trim() === '' ? undefined : text.trim());
  };
  return (
    <Field
      label={say('programme.form.code')}
      hint={say('programme.form.code.hint')}
      optional
      error={unfit ? say('programme.form.code.wrong') : undefined}
    >
      <TextInput className="max-w-56" maxLength={64} value={typed} onText={type} />
    </Field>
  );
}
