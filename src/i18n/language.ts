import type { Language } from '#domain/member/member.ts';

export const languages: readonly Language[] = ['en', 'zh-Hans', 'ja', 'fr', 'ro'];

/** The stretched, bracketed English that shows which texts would not fit. */
export const pseudoLanguage = 'en-XA';

export type ScreenLanguage = Language | typeof pseudoLanguage;

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  ja: '日本語',
  fr: 'Français',
  ro: 'Română',
};

const locales: Readonly<Record<ScreenLanguage, string>> = {
  en: 'en-GB',
  'zh-Hans': 'zh-CN',
  ja: 'ja-JP',
  fr: 'fr-FR',
  ro: 'ro-RO',
  'en-XA': 'en-GB',
};

export function localeOf(language: ScreenLanguage): string {
  return locales[language];
}

export function isScreenLanguage(text: unknown): text is ScreenLanguage {
  return typeof text === 'string' && Object.hasOwn(locales, text);
}

export function nearestLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const near = languages.find((language) => sameTongue(language, tag));
    if (near !== undefined) return near;
  }
  return 'en';
}

function sameTongue(language: Language, tag: string): boolean {
  return language.split('-')[0] === tag.toLowerCase().split('-')[0];
}
