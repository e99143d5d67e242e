/**
 * A boutique to look around in: 400 members with names of five languages, 120 articles and eighteen
 * months of purchases, made by the same decisions as at a till, so that every card, ledger and
 * promise in it is true. The same seed and day give the same boutique; on whatever day it is opened
 * somebody has a birthday soon, bought largely a week ago, stays away, or has not been heard of for
 * a month; there are VIPs, and points are about to lapse.
 */
import type { Day } from '#domain/calendar/day.ts';
import type { BlocksImported, ClerkRole } from '#domain/fact/fact.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import type { Language } from '#domain/member/member.ts';
import type { CardBox } from '#domain/member/printed-cards.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Article } from '#domain/purchase/article.ts';
import { sampleArticles } from './articles.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { countRecords } from './count-records.ts';
import { lookAfter } from './looking-after.ts';
import { person, sampleLanguages, taste } from './people.ts';
import { plan } from './plan.ts';
import { sampleBoxes } from './printed-cards.ts';
import { type Life, liveThrough, teller } from './shop-life.ts';
import { habitOf } from './temperament.ts';
import { wordingIn } from './wording.ts';

/** The sample that a first run opens. */
export const SAMPLE_SEED = 20;

export interface SampleClerk {
  readonly clerk: string;
  readonly name: string;
  readonly role: ClerkRole;
}

export interface SampleBoutique {
  readonly name: string;
  readonly programme: Programme;
  readonly articles: readonly Article[];
  readonly clerks: readonly SampleClerk[];
  /** Cards that came printed and are still in their box. */
  readonly cards: readonly CardBox[];
  readonly records: readonly MemberRecord[];
  readonly counts: BlocksImported['counts'];
}

export interface SampleWish {
  readonly seed: number;
  readonly today: Day;
  readonly currency: string;
  readonly members?: number;
  /** What articles, colours and care are called in, and which names are the most frequent. */
  readonly language?: Language;
}

const clerks: readonly SampleClerk[] = [
  { clerk: 'ana', name: 'Ana', role: 'manager' },
  { clerk: 'camille', name: 'Camille', role: 'clerk' },
  { clerk: 'yuki', name: 'Yuki', role: 'clerk' },
];

export function sampleBoutique(wish: SampleWish): SampleBoutique {
  const { seed, today, currency, members = 400, language = 'en' } = wish;
  const chance = chanceFrom(seed);
  const programme = houseProgramme(currency);
  const articles = sampleArticles({ today, programme, language });
  const lives = Array.from({ length: members }, (_, place) =>
    lifeOf(place + 1, { chance, today, language }),
  );
  const tell = teller();
  const shop = { chance, today, programme, articles, clerks, tell };
  const habits = lives.map(({ habit }) => habit);
  liveThrough(plan(habits, chance, today), lives, shop);
  lookAfter(lives, shop);
  const records = lives.flatMap(({ card, history }) => (card ? [{ card, history }] : []));
  const counts = countRecords(records);
  return { name: 'Habitué', programme, articles, clerks, records, counts, cards: sampleBoxes };
}

interface Born {
  readonly chance: Chance;
  readonly today: Day;
  readonly language: Language;
}

function lifeOf(serial: number, { chance, today, language }: Born): Life {
  const habit = habitOf({ chance, today, serial });
  const spoken = chance.percent(35) ? language : chance.pick(sampleLanguages);
  const { birthday } = habit;
  const { gender, ...born } = person(chance, spoken, serial);
  const wording = wordingIn(language);
  const told = gender && wording.genders[gender];
  const profile = {
    ...born,
    ...(told && { gender: told }),
    ...(birthday && { birthday }),
    ...(chance.percent(40) && { taste: taste(chance, wording) }),
    ...(chance.percent(60) && { closestClerk: chance.pick(clerks).clerk }),
  };
  return {
    ...{ member: chance.uuid(), profile, habit },
    ...{ history: [], purchases: new Map(), card: null },
  };
}
