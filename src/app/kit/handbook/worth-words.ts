import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { rewardWords } from './reward-words.ts';
import { scopeWords } from './scope-words.ts';
import type { Sentence } from './section.ts';
import { setAsideWords } from './set-aside-words.ts';

/** What points are worth at the till, how many at once, in rewards, and without a line. */
export function worthWords(programme: Programme, voice: Voice): readonly Sentence[] {
  return [
    ...payingWords(programme, voice),
    ...rewardWords(programme, voice),
    ...setAsideWords(programme, voice),
  ];
}

function payingWords({ redemption }: Programme, voice: Voice): readonly Sentence[] {
  const { say, format } = voice;
  if (!redemption) return [{ about: 'block', text: say('programme.worth.none') }];
  const { block, minimumPoints, capBasisPoints, maxPointsPerSale, except } = redemption;
  const cap =
    capBasisPoints < 10_000
      ? say('programme.worth.cap', { pct: format.percent(capBasisPoints) })
      : say('programme.worth.all');
  return [
    {
      about: 'block',
      text: say('programme.worth.block', { n: block.points, amount: format.money(block.minor) }),
    },
    { about: 'minimum', text: say('programme.worth.minimum', { n: minimumPoints }) },
    { about: 'cap', text: cap },
    ...(maxPointsPerSale === undefined
      ? []
      : [{ about: 'sale', text: say('programme.worth.sale', { n: maxPointsPerSale }) }]),
    ...(except
      ? [
          {
            about: 'except',
            text: say('programme.worth.except', { what: scopeWords(except, voice) }),
          },
        ]
      : []),
  ];
}
