import { readdirSync, readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/member/member.ts';
import { languages, localeOf } from './language.ts';
import { sameAsEnglish } from './same-as-english.ts';

type Catalogue = Readonly<Record<string, string>>;
type Kind = 'figure' | 'choice' | 'text';

const rooms = readdirSync(new URL('./en', import.meta.url)).filter((file) => /json$/.test(file));

function read(language: Language, file: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`./${language}/${file}`, import.meta.url), 'utf8'));
}

function wholeCatalogue(language: Language): Catalogue {
  return Object.assign({}, ...rooms.map((file) => read(language, file)));
}

const english = wholeCatalogue('en');
const others = languages.filter((language) => language !== 'en');

/** Chinese says a reduction by what remains, so `zhe` stands there where others have `pct`. */
function argumentsOf(message: string): Record<string, Kind> {
  const found: Record<string, Kind> = {};
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, type, cases] = token as [string, string | undefined, object | undefined];
      found[name === 'zhe' ? 'pct' : name] = kindOf(type);
      if (typeof cases === 'object') Object.values(cases).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return found;
}

function kindOf(type: string | undefined): Kind {
  if (type === 'select') return 'choice';
  return type === undefined ? 'text' : 'figure';
}

function pluralsOf(message: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token) || typeof token[2] !== 'object') continue;
      const { offset: _, ...cases } = token[2] as Record<string, unknown>;
      if (token[1] === 'plural') found.push(cases);
      Object.values(cases).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return found;
}

test('every key is named after the file it stands in', () => {
  for (const file of rooms) {
    const room = file.replace('.json', '');
    const strays = Object.keys(read('en', file)).filter((key) => !key.startsWith(`${room}.`));
    expect(strays, file).toEqual([]);
  }
});

test('an apostrophe is the curved one, since a straight one hides what follows it', () => {
  for (const language of languages) {
    const straight = Object.entries(wholeCatalogue(language)).filter(([, text]) =>
      /\w'\w/.test(text),
    );
    expect(straight, language).toEqual([]);
  }
});

/** To whom the words of these are said: everything else is said to whoever stands at the till. */
const toCustomers = /^(display\.|today\.say\.|till\.receipt\.)/;
const participles = /^(plătiți|cheltuiți|contactați|înapoiați|rambursați|primiți|niciodată)$/i;

test('in Romanian a clerk is spoken to as one of the house, a customer with courtesy', () => {
  const polite = Object.entries(wholeCatalogue('ro')).flatMap(([key, text]) => {
    const words = text.match(/\p{L}+/gu) ?? [];
    const said = words.filter((word) => /(ați|eți|iți|^vă|dumneavoastră)$/i.test(word));
    return toCustomers.test(key) ? [] : said.filter((word) => !participles.test(word));
  });
  expect(polite).toEqual([]);
});

test('a French mark of two parts never begins a line: its space does not break', () => {
  const loose = Object.entries(wholeCatalogue('fr')).filter(([, text]) => /« | [:;?!»]/.test(text));
  expect(loose).toEqual([]);
});

describe.each(others)('%s', (language) => {
  const catalogue = wholeCatalogue(language);

  test('has the same files and the same keys as English', () => {
    const files = readdirSync(new URL(`./${language}`, import.meta.url));
    expect(files.filter((file) => /json$/.test(file)).sort()).toEqual([...rooms].sort());
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
    for (const file of rooms) {
      expect(Object.keys(read(language, file)).sort(), file).toEqual(
        Object.keys(read('en', file)).sort(),
      );
    }
  });

  test('takes the same arguments as English, figures as figures and texts as texts', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      expect(argumentsOf(message), key).toEqual(argumentsOf(english[key] ?? ''));
    }
  });

  test('says nothing in English by accident', () => {
    const allowed: readonly string[] = sameAsEnglish[language as Exclude<Language, 'en'>];
    const same = Object.entries(catalogue).filter(
      ([key, message]) => message === english[key] && /\p{L}/u.test(withoutArguments(message)),
    );
    expect(same.map(([key]) => key).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(allowed.filter((key) => catalogue[key] !== english[key])).toEqual([]);
  });
});

test.each(languages)('%s has every plural form its grammar asks for, and no other', (language) => {
  const grammar = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
  // French "many" is for round millions, which no till counts.
  const needed = grammar.filter((form) => form !== 'many').sort();
  for (const [key, message] of Object.entries(wholeCatalogue(language))) {
    for (const cases of pluralsOf(message)) {
      const forms = Object.keys(cases).filter((form) => !/^\d+$/.test(form) && form !== 'many');
      expect(forms.sort(), key).toEqual(needed);
    }
  }
});

function withoutArguments(message: string): string {
  return message.replace(/\{\w+(, number)?\}/g, '');
}
