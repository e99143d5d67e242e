import type { Profile, ProfileField } from './member.ts';

/** What somebody tells us of herself, as far as it changes; `null` empties a field. */
type Told = { readonly [Field in ProfileField]?: Profile[Field] | null };

/** As much of one field as a fact may carry. */
const longestName = 400;
const longestText = 4000;
const texts: ReadonlySet<string> = new Set(['address', 'note', 'service']);

export type ToldRefusal =
  /** No address: it lacks its `@`, or a domain after it. */
  | { readonly code: 'EMAIL_FORM' }
  /** More characters than a fact may carry: at most so many. */
  | { readonly code: 'TOO_LONG'; readonly most: number };

/**
 * Whether it can be written down. A phone that looks wrong is kept with a doubt, since she can be
 * asked again; a mail to `marie@` reaches nobody and tells nobody so. `ana@rue.example` passes,
 * `ana@rue` does not.
 */
export function refusalOf(told: Told): ToldRefusal | undefined {
  for (const [field, value] of Object.entries(told)) {
    const most = tooLong(field, value);
    if (most !== undefined) return { code: 'TOO_LONG', most };
  }
  return told.email == null || isEmail(told.email) ? undefined : { code: 'EMAIL_FORM' };
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** The limit that some text in it passes, however deep it stands. */
function tooLong(field: string, value: unknown): number | undefined {
  if (typeof value === 'string') {
    const most = texts.has(field) ? longestText : longestName;
    return value.length > most ? most : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Array.isArray(value) ? value.map((each) => [field, each]) : Object.entries(value);
  for (const [name, part] of parts) {
    const most = tooLong(name, part);
    if (most !== undefined) return most;
  }
  return undefined;
}
