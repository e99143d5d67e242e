import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Sentence } from './section.ts';

/** Whether prices include the tax, and at which rate. */
export function taxWords({ tax }: Programme, { say, format }: Voice): readonly Sentence[] {
  const pct = format.percent(tax.defaultBasisPoints);
  return [{ about: 'tax', text: say(`programme.tax.${tax.mode}`, { pct }) }];
}
