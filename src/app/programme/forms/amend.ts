import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import type { FormField } from './form-field.ts';
import { withValueAt } from './place.ts';

/**
 * The draft with another value in one field; nothing when that would be no programme. Whatever is
 * typed, what a manager holds in hand can be published.
 */
export function amend(
  programme: Programme,
  { at, holds, optional = false }: FormField,
  value: unknown,
): Programme | undefined {
  if (value === undefined && !optional && holds.kind !== 'choice') return undefined;
  return sound(withValueAt(programme, at, value));
}

/** The document as a programme, with the ties that a change has cut taken off; nothing else. */
export function sound(document: Programme): Programme | undefined {
  const { benefits } = document;
  const read = parseProgramme({ ...document, benefits: benefits.map(untied) });
  return read.ok ? read.value : undefined;
}

/** A limit for each birthday needs a birthday; points are in no group. */
function untied(benefit: Benefit): Benefit {
  const { limit, when, group, gives, ...rest } = benefit;
  const perYear = limit?.per === 'birthday' && when?.birthday === undefined;
  const isOnPrice = gives.kind !== 'multiplier' && gives.kind !== 'points';
  return {
    ...{ ...rest, gives },
    ...(when && { when }),
    ...(limit && { limit: perYear ? { ...limit, per: 'year' as const } : limit }),
    ...(group !== undefined && isOnPrice && { group }),
  };
}
