import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { SET_ASIDE_PRESETS, setAsidePolicy } from '#domain/set-aside/policy.ts';
import type { Sentence } from './section.ts';

/** What may be spent while a till cannot ask, at whose risk; unsaid where points buy nothing. */
export function setAsideWords(programme: Programme, { say }: Voice): readonly Sentence[] {
  const { redemption, rewards = [], setAside = SET_ASIDE_PRESETS.standard } = programme;
  if (!redemption && rewards.length === 0) return [];
  const { reward } = setAsidePolicy(programme);
  const kept = setAside.rewards;
  const more = 'courtesyRewards' in setAside ? setAside.courtesyRewards : undefined;
  return [
    {
      about: 'set-aside',
      text:
        kept === 0
          ? say('programme.setAside.none')
          : say('programme.setAside.rewards', { n: kept, points: kept * reward }),
    },
    {
      about: 'courtesy',
      text:
        more === undefined
          ? say('programme.courtesy.unlimited')
          : more === 0
            ? say('programme.courtesy.none')
            : say('programme.courtesy.rewards', { n: more, points: more * reward }),
    },
    ...(more === 0 ? [] : [{ about: 'courtesy risk', text: say('programme.courtesy.risk') }]),
  ];
}
