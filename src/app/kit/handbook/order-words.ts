import type { Voice } from '#app/kit/promise/voice.ts';
import type { Benefit, Programme, Stacking } from '#domain/programme/programme.ts';
import { inOrder, isDiscount } from '#domain/programme/stacking-order.ts';
import { namesWords } from './names-words.ts';
import type { Sentence } from './section.ts';

/** In which order discounts are taken, and which of them exclude each other. */
export function orderWords(programme: Programme, voice: Voice): readonly Sentence[] {
  const { say } = voice;
  const { stacking } = programme;
  const benefits = inOrder(programme.benefits.filter(isDiscount), stacking);
  const groups = Map.groupBy(benefits, ({ group }) => group);
  const rivals = [...groups].filter(([group, all]) => group !== undefined && all.length > 1);
  return [
    ...(canMeet(benefits)
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
    ...(stacking ? limitWords(stacking, voice) : []),
    { about: 'then', text: say('programme.order.then') },
    { about: 'giftCards', text: say('programme.order.giftCards') },
  ];
}

/** How far all discounts may go together, and how low a price may fall. */
function limitWords(stacking: Stacking, { say, format }: Voice): readonly Sentence[] {
  const { ceilingBasisPoints: ceiling, marginFloorBasisPoints: floor } = stacking;
  const sentences: Sentence[] = [];
  if (ceiling !== undefined) {
    const pct = format.percent(ceiling);
    sentences.push({ about: 'ceiling', text: say('programme.order.ceiling', { pct }) });
  }
  if (floor !== undefined) {
    const pct = format.percent(floor);
    sentences.push({ about: 'floor', text: say('programme.order.floor', { pct }) });
  }
  return sentences;
}

/** Benefits that are all of one group exclude each other and have no order. */
function canMeet(benefits: readonly Benefit[]): boolean {
  return new Set(benefits.map(({ id, group }) => group ?? ` ${id}`)).size > 1;
}
