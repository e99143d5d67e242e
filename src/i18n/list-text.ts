import { localeOf, type ScreenLanguage } from './language.ts';

/** "coats, scarves, belts" with `and`, "28 February or 31 August" with `or`. */
export function listText(
  words: readonly string[],
  language: ScreenLanguage,
  kind: keyof typeof kinds,
): string {
  return formatterOf(language, kind).format(words);
}

const kinds = {
  and: { type: 'conjunction', style: 'narrow' },
  or: { type: 'disjunction', style: 'long' },
} as const;

const made = new Map<string, Intl.ListFormat>();

function formatterOf(language: ScreenLanguage, kind: keyof typeof kinds): Intl.ListFormat {
  const name = `${language} ${kind}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const fresh = new Intl.ListFormat(localeOf(language), kinds[kind]);
  made.set(name, fresh);
  return fresh;
}
