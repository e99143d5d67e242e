import type { OwnText } from '#domain/programme/programme.ts';
import type { ScreenLanguage } from './language.ts';

/** The boutique's own name for a thing, in this language or the nearest it wrote. */
export function ownText(text: OwnText, language: ScreenLanguage): string {
  const own = language === 'en-XA' ? undefined : text[language];
  return own ?? text.en ?? Object.values(text)[0] ?? '';
}
