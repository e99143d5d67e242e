import type { Voice } from '#app/kit/promise/voice.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import { localeOf } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';

interface Named {
  readonly name: OwnText;
}

/** The boutique's own names, one after the other. */
export function namesWords(named: readonly Named[], { language }: Voice): string {
  const list = new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' });
  return list.format(named.map(({ name }) => ownText(name, language)));
}
