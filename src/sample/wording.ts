import type { Language } from '#domain/member/member.ts';
import words from './words.json' with { type: 'json' };

/** The boutique's words for what it sells and writes down of people, in its own language. */
export interface Wording {
  readonly categories: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<string, string>>;
  readonly care: Readonly<Record<string, string>>;
  readonly genders: Readonly<Record<string, string>>;
}

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export function wordingIn(language: Language): Wording {
  return {
    categories: inOne(words.categories, language),
    colours: inOne(words.colours, language),
    care: inOne(words.care, language),
    genders: inOne(words.genders, language),
  };
}

function inOne(of: Words, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(of).map(([code, text]) => [code, text[language]]));
}
