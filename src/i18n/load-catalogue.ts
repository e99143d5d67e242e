import type { Messages } from '@lingui/core';
import { pseudoLanguage, type ScreenLanguage } from './language.ts';
import { pseudo } from './pseudo.ts';

/** What the till itself says comes with the first load; what other screens say, with them. */
interface Parts {
  selling(): Promise<Messages>;
  besides(): Promise<Messages>;
}

const parts: Readonly<Record<Exclude<ScreenLanguage, typeof pseudoLanguage>, Parts>> = {
  en: {
    selling: async () => (await import('./en/selling.ts')).selling,
    besides: async () => (await import('./en/besides.ts')).besides,
  },
  'zh-Hans': {
    selling: async () => (await import('./zh-Hans/selling.ts')).selling,
    besides: async () => (await import('./zh-Hans/besides.ts')).besides,
  },
  ja: {
    selling: async () => (await import('./ja/selling.ts')).selling,
    besides: async () => (await import('./ja/besides.ts')).besides,
  },
  fr: {
    selling: async () => (await import('./fr/selling.ts')).selling,
    besides: async () => (await import('./fr/besides.ts')).besides,
  },
  ro: {
    selling: async () => (await import('./ro/selling.ts')).selling,
    besides: async () => (await import('./ro/besides.ts')).besides,
  },
};

export async function loadCatalogue(
  language: ScreenLanguage,
  part: keyof Parts,
): Promise<Messages> {
  if (language !== pseudoLanguage) return await parts[language][part]();
  return pseudo(await parts.en[part]());
}
