import type { Voice } from '#app/kit/promise/voice.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import { listText } from '#i18n/list-text.ts';
import { ownText } from '#i18n/own-text.ts';

interface Named {
  readonly name: OwnText;
}

/** The boutique's own names, one after the other. */
export function namesWords(named: readonly Named[], { language }: Voice): string {
  const names = named.map(({ name }) => ownText(name, language));
  return listText(names, language, 'and');
}
