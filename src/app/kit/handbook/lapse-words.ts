import type { Voice } from '#app/kit/promise/voice.ts';
import type { Expiry, Programme } from '#domain/programme/programme.ts';
import { listText } from '#i18n/list-text.ts';
import type { Sentence } from './section.ts';

/** Until when points can be used, and which are used first. */
export function lapseWords({ expiry, spentFirst }: Programme, voice: Voice): readonly Sentence[] {
  const { say } = voice;
  const when = { about: 'when', text: whenWords(expiry ?? { kind: 'never' }, voice) };
  if (spentFirst === 'oldest')
    return [when, { about: 'first', text: say('programme.lapse.oldest') }];
  if (!expiry || expiry.kind === 'never') return [when];
  return [when, { about: 'first', text: say('programme.lapse.first') }];
}

function whenWords(expiry: Expiry, { say, format, language }: Voice): string {
  switch (expiry.kind) {
    case 'never':
      return say('programme.lapse.never');
    case 'months':
      return say(`programme.lapse.${expiry.to}`, { n: expiry.months });
    case 'season': {
      const days = expiry.ends.map((end) => format.monthDay(end));
      return say('programme.lapse.season', { what: listText(days, language, 'or') });
    }
    case 'inactivity':
      return say('programme.lapse.inactivity', { n: expiry.months });
  }
}
