import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { GIVABLE_DAYS } from '#domain/purchase/givable.ts';
import type { Sentence } from './section.ts';

/** How long a purchase that no card was on may be given to a member. */
export function givenWords({ givableDays: n = GIVABLE_DAYS }: Programme, { say }: Voice): Sentence {
  return { about: 'given', text: say('programme.earn.given', { n }) };
}
