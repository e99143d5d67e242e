import type { Messages } from '@lingui/core';
import { pseudoLanguage, type ScreenLanguage } from './language.ts';

/** What is said before the first scan comes first, then all that the till says, then the rest. */
interface Parts {
  first(): Promise<Messages>;
  selling(): Promise<Messages>;
  besides(): Promise<Messages>;
}

export const partsInTurn = ['first', 'selling', 'besides'] as const satisfies (keyof Parts)[];

const parts: Readonly<Record<Exclude<ScreenLanguage, typeof pseudoLanguage>, Parts>> = {
  en: {
    first: async () => (await import('./en/first.ts')).first,
    selling: async () => (await import('./en/selling.ts')).selling,
    besides: async () => (await import('./en/besides.ts')).besides,
  },
  'zh-Hans': {
    first: async () => (await import('./zh-Hans/first.ts')).first,
    selling: async () => (await import('./zh-Hans/selling.ts')).selling,
    besides: async () => (await import('./zh-Hans/besides.ts')).besides,
  },
  ja: {
    first: async () => (await import('./ja/first.ts')).first,
    selling: async () => (await import('./ja/selling.ts')).selling,
    besides: async () => (await import('./ja/besides.ts')).besides,
  },
  fr: {
    first: async () => (await import('./fr/first.ts')).first,
    selling: async () => (await import('./fr/selling.ts')).selling,
    besides: async () => (await import('./fr/besides.ts')).besides,
  },
  ro: {
    first: async () => (await import('./ro/first.ts')).first,
    selling: async () => (await import('./ro/selling.ts')).selling,
    besides: async () => (await import('./ro/besides.ts')).besides,
  },
};

export async function loadCatalogue(
  language: ScreenLanguage,
  part: keyof Parts,
): Promise<Messages> {
  if (language !== pseudoLanguage) return await parts[language][part]();
  const [{ pseudo }, english] = await Promise.all([import('./pseudo.ts'), parts.en[part]()]);
  return pseudo(english);
}
