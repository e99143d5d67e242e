import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import type { Telling } from './reason-text.ts';

export function useTelling(): Telling {
  return { say: useSay(), format: useFormat(), language: useLanguage(), today: useToday() };
}
