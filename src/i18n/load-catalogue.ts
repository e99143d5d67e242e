import type { Messages } from '@lingui/core';
import type { ScreenLanguage } from './language.ts';
import { pseudo } from './pseudo.ts';

const chunks: Readonly<Record<ScreenLanguage, () => Promise<Messages>>> = {
  en: async () => (await import('./en/catalogue.ts')).catalogue,
  'zh-Hans': async () => (await import('./zh-Hans/catalogue.ts')).catalogue,
  ja: async () => (await import('./ja/catalogue.ts')).catalogue,
  fr: async () => (await import('./fr/catalogue.ts')).catalogue,
  ro: async () => (await import('./ro/catalogue.ts')).catalogue,
  'en-XA': async () => pseudo((await import('./en/catalogue.ts')).catalogue),
};

export function loadCatalogue(language: ScreenLanguage): Promise<Messages> {
  return chunks[language]();
}
