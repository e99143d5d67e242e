import { articleWords } from '#app/kit/promise/benefit-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Sentence } from './section.ts';

/** Whether prices include the tax, and at which rate. */
export function taxWords({ tax }: Programme, voice: Voice): readonly Sentence[] {
  const { say, format } = voice;
  const pct = format.percent(tax.defaultBasisPoints);
  const rates = (tax.rates ?? []).map(({ only, basisPoints }, at) => ({
    about: `rate ${at}`,
    text: say('programme.tax.rate', {
      pct: format.percent(basisPoints),
      what: articleWords(only, voice) ?? say('programme.scope.none'),
    }),
  }));
  return [{ about: 'tax', text: say(`programme.tax.${tax.mode}`, { pct }) }, ...rates];
}
