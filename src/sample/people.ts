import type { MonthDay } from '#domain/calendar/day.ts';
import type { Channel, ConsentWord, Language, Profile, Taste } from '#domain/member/member.ts';
import type { Chance } from './chance.ts';
import names from './names.json' with { type: 'json' };
import { fictionalPhone } from './phones.ts';
import type { Wording } from './wording.ts';

export const sampleLanguages: readonly Language[] = ['en', 'zh-Hans', 'ja', 'fr', 'ro'];

const CHANNELS: readonly Channel[] = ['call', 'sms', 'email', 'post'];

const lists = new Map(
  sampleLanguages.map((language) => {
    const { family, women, men } = names[language];
    return [
      language,
      { family: family.split(' '), women: women.split(' '), men: men.split(' ') },
    ] as const;
  }),
);

type Named = Pick<Profile, 'name' | 'reading' | 'callName'>;

/** A person of that language. `serial` makes the phone: no two of one language share one. */
export function person(chance: Chance, language: Language, serial: number): Profile {
  const isWoman = chance.percent(82);
  return {
    ...nameIn(chance, language, isWoman),
    nameLanguage: language,
    language,
    ...(chance.percent(60) && { gender: isWoman ? 'female' : 'male' }),
    ...(chance.percent(85) && { birthday: birthday(chance) }),
    phones: [fictionalPhone(language, serial)],
    ...(chance.percent(45) && { email: `member${language.slice(0, 2)}${serial}@example.com` }),
    ...(chance.percent(70) && { channel: chance.pick(CHANNELS.slice(0, 2)) }),
  };
}

function nameIn(chance: Chance, language: Language, isWoman: boolean): Named {
  const list = lists.get(language);
  const [family = '', familyReading] = chance.pick(list?.family ?? []).split('/');
  const given = chance.pick((isWoman ? list?.women : list?.men) ?? []);
  const [first = '', firstReading] = given.split('/');
  switch (language) {
    case 'zh-Hans':
      return { name: family + first, reading: `${familyReading} ${firstReading}` };
    case 'ja':
      return { name: `${family} ${first}`, reading: `${familyReading} ${firstReading}` };
    case 'en':
    case 'fr':
    case 'ro':
      return { name: `${first} ${family}`, callName: first };
  }
}

export function birthday(chance: Chance): MonthDay {
  const month = chance.whole(1, 12);
  return { month, day: chance.whole(1, month === 2 ? 28 : 30) };
}

/** What she said at enrolment: most allow some ways, a few none at all. */
export function consents(
  chance: Chance,
  profile: Profile,
  asked: Omit<ConsentWord, 'channel' | 'given'>,
): ConsentWord[] {
  const isShy = chance.percent(4);
  const there = CHANNELS.filter((channel) => {
    if (channel === 'email') return profile.email !== undefined;
    return channel !== 'post';
  });
  return there.map((channel) => ({ channel, given: !isShy && chance.percent(85), ...asked }));
}

/** What she likes, in the words of the shop. */
export function taste(chance: Chance, { colours }: Wording): Taste {
  const clothes = chance.pick(['S', 'M', 'L', 'XL']);
  return {
    sizes: { clothes, shoes: String(chance.whole(36, 40)) },
    colours: chance.some(Object.values(colours), chance.whole(1, 2)),
  };
}
