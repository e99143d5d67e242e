import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { Format } from '#i18n/format.ts';
import type { Say } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';

/** What a report is told with. */
export interface Telling {
  readonly say: Say;
  readonly format: Format;
  readonly today: string;
}

export function useTelling(): Telling {
  return { say: useSay(), format: useFormat(), today: useToday() };
}
