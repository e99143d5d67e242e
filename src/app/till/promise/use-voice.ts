import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import type { Voice } from './voice.ts';

export function useVoice(): Voice {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  return { say, format, language, today };
}
