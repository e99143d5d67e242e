import type { Voice } from '#app/kit/promise/voice.ts';
import type { BenefitTime } from '#domain/programme/programme.ts';
import type { Sentence } from './section.ts';

/** When a benefit is open: around her birthday, between two days. */
export function whenWords(when: BenefitTime, voice: Voice): readonly Sentence[] {
  const days = daysWords(when, voice);
  return [
    ...(when.birthday
      ? [{ about: 'birthday', text: voice.say(`programme.when.birthday.${when.birthday}`) }]
      : []),
    ...(days ? [{ about: 'days', text: days }] : []),
  ];
}

function daysWords({ from, to }: BenefitTime, { say, format, today }: Voice): string | undefined {
  const [first, last] = [from && format.day(from, today), to && format.day(to, today)];
  if (first && last) return say('programme.when.fromTo', { from: first, to: last });
  if (first) return say('programme.when.from', { from: first });
  return last && say('programme.when.to', { to: last });
}
