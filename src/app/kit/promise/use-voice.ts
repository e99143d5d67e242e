import { useLanguage, useSay } from '#i18n/use-say.ts';
import { useFormat } from '../use-format.ts';
import { useToday } from '../use-today.ts';
import type { Voice } from './voice.ts';

export function useVoice(): Voice {
  return { say: useSay(), format: useFormat(), language: useLanguage(), today: useToday() };
}
