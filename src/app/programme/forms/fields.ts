import type { Choice, FormField, FormWord } from './form-field.ts';
import type { Path } from './place.ts';

/** What a typed amount can come to at most, within every bound of the document. */
const MOST_TYPED = 999_999_999;

type Bounds = readonly [least: number, most: number];

export const whole = (at: Path, label: FormWord, [least, most]: Bounds): FormField => ({
  at,
  label,
  holds: { kind: 'whole', least, most },
});

export const money = (at: Path, label: FormWord, least = 1): FormField => ({
  at,
  label,
  holds: { kind: 'money', least, most: MOST_TYPED },
});

export const percent = (
  at: Path,
  label: FormWord,
  [least, most]: Bounds = [0, 10_000],
): FormField => ({
  at,
  label,
  holds: { kind: 'percent', least, most },
});

export const choice = (at: Path, label: FormWord, options: readonly Choice[]): FormField => ({
  at,
  label,
  holds: { kind: 'choice', options },
});

export const articles = (at: Path, label: FormWord): FormField => ({
  at,
  label,
  holds: { kind: 'articles' },
  optional: true,
});

export const optional = (field: FormField): FormField => ({ ...field, optional: true });

/** One of the words that the document itself uses, each with its own word of the form. */
export function words(options: Readonly<Record<string, FormWord>>): readonly Choice[] {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}
