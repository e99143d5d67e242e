import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import type { Voice } from './benefit-text.ts';

export function useVoice(): Voice {
  return { say: useSay(), format: useFormat(), language: useLanguage(), today: useToday() };
}
