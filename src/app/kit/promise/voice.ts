import type { Day } from '#domain/calendar/day.ts';
import type { Format } from '#i18n/format.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import type { Say } from '#i18n/say.ts';

/** All it takes to put a promise into words: on the screen, on the receipt, on a display. */
export interface Voice {
  readonly say: Say;
  readonly format: Format;
  readonly language: ScreenLanguage;
  readonly today: Day;
  /** An article by the code that a programme names it with; without it the code stands. */
  readonly articleName?: ((sku: string) => string | undefined) | undefined;
}
