import type { Voice } from '#app/kit/promise/voice.ts';
import type { BenefitTime } from '#domain/programme/programme.ts';
import type { Sentence } from './section.ts';

/** When a benefit is open: around her birthday, between two days, on days of the week. */
export function whenWords(when: BenefitTime, voice: Voice): readonly Sentence[] {
  const days = daysWords(when, voice);
  return [
    ...(when.birthday ? [{ about: 'birthday', text: birthdayWords(when.birthday, voice) }] : []),
    ...(days ? [{ about: 'days', text: days }] : []),
    ...(when.weekdays ? [{ about: 'weekdays', text: weekdayWords(when.weekdays, voice) }] : []),
  ];
}

function birthdayWords(kept: NonNullable<BenefitTime['birthday']>, { say }: Voice): string {
  if (typeof kept === 'string') return say(`programme.when.birthday.${kept}`);
  const { before, after } = kept;
  return say('programme.when.birthday.around', { before, after });
}

function weekdayWords(weekdays: readonly number[], { say, format }: Voice): string {
  return say('programme.when.weekdays', { days: format.weekdays(weekdays) });
}

function daysWords({ from, to }: BenefitTime, { say, format, today }: Voice): string | undefined {
  const [first, last] = [from && format.day(from, today), to && format.day(to, today)];
  if (first && last) return say('programme.when.fromTo', { from: first, to: last });
  if (first) return say('programme.when.from', { from: first });
  return last && say('programme.when.to', { to: last });
}
