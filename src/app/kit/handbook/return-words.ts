import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { mostForLoose } from '#domain/purchase/loose-return.ts';
import type { Sentence } from './section.ts';

/** What becomes of points when goods come back. */
export function returnWords(programme: Programme, voice: Voice): readonly Sentence[] {
  const { say } = voice;
  const { clawback } = programme;
  return [
    { about: 'taken', text: say('programme.returns.taken') },
    { about: 'clawback', text: say(`programme.returns.${clawback}`) },
    { about: 'spent', text: say('programme.returns.spent') },
    looseWords(programme, voice),
  ];
}

/** Of goods that no purchase is found for. */
function looseWords(programme: Programme, { say, format }: Voice): Sentence {
  const most = mostForLoose(programme);
  const text =
    most === 0
      ? say('programme.returns.loose.never')
      : say('programme.returns.loose', { amount: format.money(most) });
  return { about: 'loose', text };
}
