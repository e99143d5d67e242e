import type { Language, Phone } from '#domain/member/member.ts';

/**
 * Numbers that ring at nobody's: kept for films where a country does so (United Kingdom, France),
 * and elsewhere out of ranges that its numbering plan has never given out.
 */
const RANGES: Readonly<Record<Language, readonly string[]>> = {
  en: ['+447700900', '+442079460', '+441134960', '+441144960', '+441154960', '+441164960'].concat([
    ...['+441174960', '+441184960', '+441214960', '+441314960', '+441414960', '+441514960'],
    ...['+441614960', '+441914980', '+442920180', '+441632960'],
  ]),
  fr: ['+3363998', '+3319900', '+3326191', '+3335301', '+3346571', '+3353649'],
  'zh-Hans': ['+86154', '+86194'],
  ja: ['+81900', '+81800'],
  ro: ['+40714', '+40715', '+40716', '+40717', '+40718'],
};

const LENGTHS: Readonly<Record<Language, number>> = {
  en: 13,
  fr: 12,
  'zh-Hans': 14,
  ja: 13,
  ro: 12,
};

/** The `serial`-th number of a country; the first ones are mobile numbers. */
export function fictionalPhone(language: Language, serial: number): Phone {
  const ranges = RANGES[language];
  const room = 10 ** (LENGTHS[language] - (ranges[0]?.length ?? 0));
  const range = ranges[Math.floor(serial / room) % ranges.length] ?? '';
  const digits = LENGTHS[language] - range.length;
  /** Spread over the range, so that the last four figures differ from one to the next. */
  const place = (serial * 7919 + 17) % 10 ** digits;
  const e164 = `${range}${String(place).padStart(digits, '0')}`;
  return { typed: e164, e164 };
}
