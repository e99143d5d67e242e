import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { namesWords } from './names-words.ts';
import type { Sentence } from './section.ts';

/** In which order discounts are taken, and which of them exclude each other. */
export function orderWords({ benefits }: Programme, voice: Voice): readonly Sentence[] {
  const { say } = voice;
  const groups = Map.groupBy(benefits, ({ group }) => group);
  const rivals = [...groups].filter(([group, all]) => group !== undefined && all.length > 1);
  return [
    ...(benefits.length > 1
      ? [
          {
            about: 'list',
            text: say('programme.order.list', { what: namesWords(benefits, voice) }),
          },
        ]
      : []),
    ...rivals.map(([group, all]) => ({
      about: `group ${group}`,
      text: say('programme.order.group', { what: namesWords(all, voice) }),
    })),
    { about: 'then', text: say('programme.order.then') },
    { about: 'giftCards', text: say('programme.order.giftCards') },
  ];
}
