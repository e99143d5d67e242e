import { type Messages, setupI18n } from '@lingui/core';
import { localeOf, type ScreenLanguage } from './language.ts';
import { loadCatalogue } from './load-catalogue.ts';
import type { MessageKey } from './message-key.ts';

/** Amounts, days and percents arrive as text already; only what is counted arrives as a number. */
export type Values = Readonly<Record<string, string | number>>;

export type Say = (key: MessageKey, values?: Values) => string;

/** The voice of one language, for instance for a sentence in the member's own. */
export async function sayIn(language: ScreenLanguage): Promise<Say> {
  return sayFrom(language, await loadCatalogue(language));
}

export function sayFrom(language: ScreenLanguage, messages: Messages): Say {
  const speaker = setupI18n();
  speaker.loadAndActivate({ locale: language, locales: [localeOf(language)], messages });
  return (key, values) => speaker._(key, values === undefined ? undefined : { ...values });
}
