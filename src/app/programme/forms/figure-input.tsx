import { useState } from 'react';
import { Field } from '#app/kit/field.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { TextInput } from '#app/kit/text-input.tsx';
import type { Figure } from './form-field.ts';
import { type InputProps, useField } from './in-hand.ts';
import { figureWords, readFigure, typedFigure } from './typed-figure.ts';

/** A figure as it is typed. Out of bounds it says what is allowed, and the draft keeps the last. */
export function FigureInput(props: InputProps & { readonly figure: Figure }) {
  const { field, hand, figure } = props;
  const { currency } = hand.programme;
  const voice = useVoice();
  const { say, language } = voice;
  const { value, put, unfit } = useField(props);
  const [typed, setTyped] = useState(() =>
    typeof value === 'number' ? typedFigure(value, figure, { currency, language }) : '',
  );
  const [wild, setWild] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    const isNone = text.trim() === '' && field.optional === true;
    const read = isNone ? undefined : readFigure(text, figure, currency);
    setWild(read === undefined && !isNone);
    if (read !== undefined || isNone) put(read);
  };
  const words = (of: number) => figureWords(of, figure, voice);
  const allowed = say('programme.form.allowed', {
    least: words(figure.least),
    most: words(figure.most),
    kept: typeof value === 'number' ? words(value) : say('programme.form.allowed.none'),
  });
  const error = wild ? allowed : unfit ? say('programme.form.unfit') : undefined;
  return (
    <Field
      label={say(`programme.form.${field.label}`)}
      optional={field.optional ?? false}
      error={error}
    >
      <span className="flex items-center gap-2">
        <TextInput
          className="figures max-w-44"
          inputMode={figure.kind === 'whole' ? 'numeric' : 'decimal'}
          value={typed}
          onText={type}
        />
        <span className="text-ink2">{unitOf(figure, currency)}</span>
      </span>
    </Field>
  );
}

function unitOf({ kind }: Figure, currency: string): string {
  return { whole: '', money: currency, percent: '%', times: '×' }[kind];
}
