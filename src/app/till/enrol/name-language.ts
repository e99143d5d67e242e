import type { Language } from '#domain/member/member.ts';
import type { ScreenLanguage } from '#i18n/language.ts';

/**
 * Whose letters a name is written in, so that its glyphs are right on any screen. Kana is Japanese;
 * Han alone may be either, and is taken for the language that the screen speaks.
 */
export function nameLanguage(name: string, screen: ScreenLanguage): Language | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  return screen === 'ja' ? 'ja' : 'zh-Hans';
}
