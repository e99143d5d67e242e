import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Sentence } from './section.ts';

/** What becomes of points when goods come back. */
export function returnWords({ clawback }: Programme, { say }: Voice): readonly Sentence[] {
  return [
    { about: 'taken', text: say('programme.returns.taken') },
    { about: 'clawback', text: say(`programme.returns.${clawback}`) },
    { about: 'spent', text: say('programme.returns.spent') },
  ];
}
