import { type Messages, setupI18n } from '@lingui/core';
import { localeOf, type ScreenLanguage } from './language.ts';
import { loadCatalogue, partsInTurn } from './load-catalogue.ts';
import type { MessageKey } from './message-key.ts';

/** Amounts, days and percents arrive as text already; only what is counted arrives as a number. */
export type Values = Readonly<Record<string, string | number>>;

export type Say = (key: MessageKey, values?: Values) => string;

export interface Voice {
  readonly say: Say;
  /** From now on it also says these. */
  learn(messages: Messages): void;
}

/** The voice of one language, for instance for a sentence in the member's own. */
export async function sayIn(language: ScreenLanguage): Promise<Say> {
  const [first = {}, ...more] = await Promise.all(
    partsInTurn.map((part) => loadCatalogue(language, part)),
  );
  const voice = voiceOf(language, first);
  for (const messages of more) voice.learn(messages);
  return voice.say;
}

export function voiceOf(language: ScreenLanguage, messages: Messages): Voice {
  const speaker = setupI18n();
  const locales = [localeOf(language)];
  speaker.loadAndActivate({ locale: language, locales, messages: { ...messages } });
  return {
    say: (key, values) => speaker._(key, values === undefined ? undefined : { ...values }),
    learn: (more) => speaker.load(language, more),
  };
}
