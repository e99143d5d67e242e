import type { Voice } from '#app/kit/promise/voice.ts';
import type { Earning, Programme } from '#domain/programme/programme.ts';
import { scopeWords } from './scope-words.ts';
import type { Sentence } from './section.ts';

/** How points come with a purchase. */
export function earningWords({ earning }: Programme, voice: Voice): readonly Sentence[] {
  if (!earning) return [{ about: 'rate', text: voice.say('programme.earn.none') }];
  const { say, format } = voice;
  const { rate, tax, rounding, roundPer, partPaid } = earning;
  return [
    {
      about: 'rate',
      text: say('programme.earn.rate', { n: rate.points, amount: format.money(rate.perMinor) }),
    },
    { about: 'tax', text: say(`programme.earn.tax.${tax}`) },
    { about: 'rounding', text: say(`programme.earn.rounding.${rounding}.${roundPer}`) },
    { about: 'part', text: say(`programme.earn.part.${partPaid}`) },
    ...exceptWords(earning, voice),
    { about: 'giftCards', text: say('programme.earn.giftCards') },
    { about: 'pending', text: pendingWords(earning, voice) },
  ];
}

function exceptWords({ except }: Earning, voice: Voice): readonly Sentence[] {
  if (!except) return [];
  const what = scopeWords(except, voice);
  return [{ about: 'except', text: voice.say('programme.earn.except', { what }) }];
}

function pendingWords({ pendingDays = 0 }: Earning, { say }: Voice): string {
  if (pendingDays === 0) return say('programme.earn.atOnce');
  return say('programme.earn.pending', { n: pendingDays });
}
