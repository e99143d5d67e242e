import type { Benefit } from '#domain/programme/programme.ts';
import { choice, whole, words } from './fields.ts';
import type { FormField } from './form-field.ts';

type At = readonly ['benefits', number];

/** When a benefit is given: around the birthday, from a day to a day, on days of the week. */
export function timeFields({ when }: Benefit, at: At): readonly FormField[] {
  const of = [...at, 'when'] as const;
  const around = typeof when?.birthday === 'object';
  return [
    choice([...of, 'birthday'], 'birthday', [
      { value: undefined, label: 'birthday.no' },
      ...words({ month: 'birthday.month', day: 'birthday.day' }),
      { value: { before: 3, after: 3 }, label: 'birthday.around' },
    ]),
    ...(around
      ? [
          whole([...of, 'birthday', 'before'], 'birthday.before', [0, 60]),
          whole([...of, 'birthday', 'after'], 'birthday.after', [0, 60]),
        ]
      : []),
    { at: [...of, 'from'], label: 'from', holds: { kind: 'day' }, optional: true },
    { at: [...of, 'to'], label: 'to', holds: { kind: 'day' }, optional: true },
    { at: [...of, 'weekdays'], label: 'weekdays', holds: { kind: 'weekdays' }, optional: true },
  ];
}
